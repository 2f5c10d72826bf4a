package org.strategywatch.assessment.findings;

import java.util.Arrays;
import java.util.List;

/** What kind of finding it is, which says from which list its code comes. */
public enum FindingKind {
  CONTRIBUTING_FACTOR("contributingFactor", ContributingFactor.values()),
  ROOT_CAUSE("rootCause", RootCause.values()),
  KEY_ISSUE("keyIssue", KeyIssue.values());

  private final String list;
  private final List<String> codes;

  FindingKind(String list, Enum<?>[] codes) {
    this.list = list;
    this.codes = Arrays.stream(codes).map(Enum::name).toList();
  }

  String list() {
    return list;
  }

  List<String> codes() {
    return codes;
  }
}
