package org.strategywatch.incident.duplicate;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.strategywatch.incident.duplicate.scoring.Evidence;
import org.strategywatch.incident.duplicate.scoring.Likeness;
import org.strategywatch.incident.incident.IncidentResponse;
import org.strategywatch.incident.incident.IncidentSnapshot;

/**
 * Another incident that may tell of the same event.
 *
 * @param score 0 to 1, to three decimals
 * @param reasons what was compared, what it came to, and how much it weighs
 */
public record DuplicateCandidate(double score, List<Reason> reasons, IncidentResponse incident) {

  public DuplicateCandidate {
    reasons = List.copyOf(reasons);
  }

  static DuplicateCandidate of(Likeness likeness, IncidentSnapshot incident) {
    return new DuplicateCandidate(
        likeness.score(),
        likeness.reasons().stream().map(Reason::of).toList(),
        IncidentResponse.from(incident));
  }

  /**
   * @param part DAY, DISTANCE, AREA, PLACE, ACTORS, EVENT_TYPE, DEATHS, TEXT, REPORT or COLLECTION
   * @param value what the comparison came to, such as days or kilometres
   * @param bits weight: each bit doubles the odds that both are one event, each below zero halves
   *     them
   */
  @Schema(name = "DuplicateReason")
  public record Reason(String part, String one, String other, double value, double bits) {

    static Reason of(Evidence evidence) {
      return new Reason(
          evidence.part().name(),
          evidence.one(),
          evidence.other(),
          evidence.value(),
          Math.round(evidence.bits() * 100) / 100.0);
    }
  }
}
