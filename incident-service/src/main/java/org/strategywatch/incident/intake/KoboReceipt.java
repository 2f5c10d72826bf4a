package org.strategywatch.incident.intake;

import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What became of a submission.
 *
 * @param outcome RECORDED, CORRECTED, UNCHANGED, or KEPT for a human
 * @param incident absent when it became none
 * @param reasons why it was only kept
 */
public record KoboReceipt(
    Outcome outcome, @Nullable UUID incident, List<SubmissionRejection.Reason> reasons) {

  /** What became of a submission. */
  @Schema(name = "IntakeOutcome")
  public enum Outcome {
    RECORDED,
    CORRECTED,
    UNCHANGED,
    KEPT
  }

  public KoboReceipt {
    reasons = List.copyOf(reasons);
  }

  static KoboReceipt of(Outcome outcome, UUID incident) {
    return new KoboReceipt(outcome, incident, List.of());
  }
}
