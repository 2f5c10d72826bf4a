package org.strategywatch.platform.web.security;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Traffic Light Protocol 2.0 (FIRST, 2022), from the widest audience to the narrowest. */
public enum SharingLabel {
  CLEAR,
  GREEN,
  AMBER,
  AMBER_STRICT,
  RED;

  /** Whether a caller cleared up to this label may see a record that carries the other one. */
  public boolean covers(SharingLabel label) {
    return compareTo(label) >= 0;
  }

  /** Every label that a caller cleared up to this one may see. */
  public List<SharingLabel> covered() {
    return Arrays.stream(values()).filter(this::covers).toList();
  }

  /** Reads a label; unknown and missing ones are the most restrictive. */
  public static SharingLabel ofRecord(@Nullable String text) {
    return Arrays.stream(values()).filter(label -> label.name().equals(text)).findAny().orElse(RED);
  }

  /** Reads a clearance; unknown and missing ones are the least. */
  public static SharingLabel ofClearance(@Nullable String text) {
    return Arrays.stream(values())
        .filter(label -> label.name().equals(text))
        .findAny()
        .orElse(CLEAR);
  }

  /** The label that something derived from all of these must carry; CLEAR for nothing. */
  public static SharingLabel highest(Collection<SharingLabel> labels) {
    return labels.stream().max(SharingLabel::compareTo).orElse(CLEAR);
  }
}
