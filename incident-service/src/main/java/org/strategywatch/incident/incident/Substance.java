package org.strategywatch.incident.incident;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What of an incident was checked when it was checked: when, where, what kind, who, and the
 * numbers. Where that changes, the check was of something else; where only the wording, the
 * sources, a label or an id change, it still holds.
 */
final class Substance {

  private static final Set<String> FIELDS =
      Set.of(
          "occurredOn",
          "endedOn",
          "datePrecision",
          "eventType",
          "subEventType",
          "country",
          "admin1",
          "admin2",
          "place",
          "location",
          "locationPrecision",
          "actors",
          "target",
          "fatalities",
          "civilianFatalities",
          "injured",
          "abducted",
          "ngoImpact");

  private static final Set<String> CHECKED =
      Set.of(Verification.CORROBORATED.name(), Verification.VERIFIED.name());

  private Substance() {}

  /** Whether an incident in this state has to be checked again after these changes. */
  static boolean undoesCheck(String verification, List<String> changes) {
    return CHECKED.contains(verification) && changes.stream().anyMatch(FIELDS::contains);
  }

  /** The history's reason: what the sender gave, and what became of the check. */
  static String reason(@Nullable String given, String verification, List<String> changes) {
    List<String> touched = changes.stream().filter(FIELDS::contains).toList();
    String fall =
        "was %s, to be checked again after a change of %s"
            .formatted(verification, String.join(", ", touched));
    return given == null ? fall : given + "; " + fall;
  }
}
