package org.strategywatch.incident.incident;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.strategywatch.platform.web.security.SharingLabel;

/**
 * Detention and sexual violence: to hear of it early, or widely, can harm those it was done to.
 * Such an incident is AMBER unless its source says otherwise, and waits before others see it.
 */
public final class SensitiveKinds {

  static final Duration DELAY = Duration.ofHours(72);

  private SensitiveKinds() {}

  /** Whether an incident is of a kind that needs care. */
  static boolean include(IncidentRequest incident) {
    return "DETENTION".equals(incident.eventType())
        || "SEXUAL_VIOLENCE".equals(incident.subEventType());
  }

  /** When others may see an incident; null for kinds that need not wait. */
  static @Nullable Instant releasedAt(IncidentRequest incident, Instant recordedAt) {
    return include(incident) ? recordedAt.plus(DELAY) : null;
  }

  /**
   * The label of an incident whose source gives none.
   *
   * @param ofFile what the sender of a file says about rows without a label
   */
  public static String defaultLabel(IncidentRequest incident, @Nullable String ofFile) {
    if (!include(incident)) {
      return ofFile == null ? SharingLabel.RED.name() : ofFile;
    }
    return ofFile == null
        ? SharingLabel.AMBER.name()
        : SharingLabel.highest(List.of(SharingLabel.AMBER, SharingLabel.ofRecord(ofFile))).name();
  }
}
