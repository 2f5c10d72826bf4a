package org.strategywatch.incident.changes;

import java.util.List;
import org.strategywatch.incident.incident.IncidentSnapshot;

/** What the latest change of an incident was. */
public enum ChangeKind {
  CREATED,
  CORRECTED,
  VERIFIED,
  DISPUTED,
  RETRACTED,

  /** Another incident counts in its place. */
  MERGED,

  /** The caller may not see it any more. */
  REMOVED;

  private static final List<String> CHECKED = List.of("verification");

  static ChangeKind of(IncidentSnapshot incident, List<String> changedFields) {
    if (incident.verification().equals(RETRACTED.name())) {
      return RETRACTED;
    }
    if (incident.mergedInto() != null) {
      return MERGED;
    }
    if (incident.version() == 1) {
      return CREATED;
    }
    return !changedFields.equals(CHECKED)
        ? CORRECTED
        : switch (incident.verification()) {
          case "VERIFIED" -> VERIFIED;
          case "DISPUTED" -> DISPUTED;
          default -> CORRECTED;
        };
  }
}
