package org.strategywatch.incident.intake;

import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.strategywatch.platform.web.language.Translatable;

/**
 * What became of a submission.
 *
 * @param outcome RECORDED, CORRECTED, UNCHANGED, or KEPT for a human
 * @param incident absent when it became none
 * @param reasons why it was only kept
 * @param unmapped answered questions that the mapping does not speak of
 */
public record KoboReceipt(
    Outcome outcome,
    @Nullable UUID incident,
    List<SubmissionRejection.Reason> reasons,
    List<String> unmapped)
    implements Translatable {

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
    unmapped = List.copyOf(unmapped);
  }

  @Override
  public KoboReceipt translated(UnaryOperator<String> translation) {
    return new KoboReceipt(
        outcome,
        incident,
        reasons.stream().map(reason -> reason.translated(translation)).toList(),
        unmapped);
  }

  static KoboReceipt of(Outcome outcome, UUID incident) {
    return new KoboReceipt(outcome, incident, List.of(), List.of());
  }

  KoboReceipt leavingOut(List<String> questions) {
    return new KoboReceipt(outcome, incident, reasons, questions);
  }
}
