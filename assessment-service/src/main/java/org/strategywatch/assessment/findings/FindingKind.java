package org.strategywatch.assessment.findings;

import java.util.Arrays;
import java.util.List;

/** What kind of finding it is, which says from which list its code comes. */
public enum FindingKind {
  CONTRIBUTING_FACTOR("contributingFactor", ContributingFactor.class),
  ROOT_CAUSE("rootCause", RootCause.class),
  KEY_ISSUE("keyIssue", KeyIssue.class);

  private final String list;
  private final Class<? extends Enum<?>> codes;

  FindingKind(String list, Class<? extends Enum<?>> codes) {
    this.list = list;
    this.codes = codes;
  }

  String list() {
    return list;
  }

  List<String> codes() {
    return Arrays.stream(codes.getEnumConstants()).map(Enum::name).toList();
  }
}
