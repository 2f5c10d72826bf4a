package org.strategywatch.assessment.assessments;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.strategywatch.assessment.LocalizedText;
import org.strategywatch.assessment.findings.FindingChange;
import org.strategywatch.assessment.indicators.ComparedIncidents;
import org.strategywatch.assessment.statistics.verdict.CertaintyLevel;
import org.strategywatch.assessment.statistics.verdict.Confidence;
import org.strategywatch.assessment.statistics.verdict.Direction;
import org.strategywatch.assessment.statistics.verdict.DisplacementFinding;
import org.strategywatch.assessment.statistics.verdict.Likelihood;
import org.strategywatch.assessment.statistics.verdict.Verdict;

/**
 * What moved between two assessments of one strategy or intervention, and why.
 *
 * @param moved fields of the two sides that differ, by name
 * @param measures every indicator of either assessment
 * @param content parts that analysts write, beside findings, that differ, by name
 * @param reasons what may have moved it
 * @param sentences the same to be read
 */
@Schema(name = "AssessmentDifference")
public record Difference(
    Side before,
    Side after,
    List<String> moved,
    List<MeasureChange> measures,
    ComparedIncidents incidents,
    List<FindingChange> findings,
    List<String> content,
    List<Reason> reasons,
    List<LocalizedText> sentences) {

  public Difference {
    moved = List.copyOf(moved);
    measures = List.copyOf(measures);
    findings = List.copyOf(findings);
    content = List.copyOf(content);
    reasons = List.copyOf(reasons);
    sentences = List.copyOf(sentences);
  }

  /**
   * One of the two assessments.
   *
   * @param from first month of its window
   * @param to last month, inclusive
   * @param displacement absent where nobody looked at the neighbours
   */
  @Schema(name = "AssessmentDifferenceSide")
  public record Side(
      UUID assessmentId,
      AssessmentStatus status,
      String from,
      String to,
      LocalDate startedOn,
      long strategyVersion,
      Verdict verdict,
      @Nullable Double score,
      CertaintyLevel certainty,
      @Nullable Likelihood likelihood,
      Confidence confidence,
      @Nullable Direction direction,
      ComputationEvidence evidence,
      @Nullable DisplacementFinding displacement) {

    static Side of(AssessmentResponse it) {
      return new Side(
          it.id(),
          it.status(),
          it.from(),
          it.to(),
          it.startedOn(),
          it.strategyVersion(),
          it.verdict(),
          it.score(),
          it.certainty(),
          it.likelihood(),
          it.confidence(),
          it.direction(),
          it.evidence(),
          Displacement.finding(it.displacement()));
    }
  }

  /** Why something may have moved. */
  @Schema(name = "AssessmentDifferenceReason")
  public record Reason(Code code, LocalizedText text) {

    /** The kinds of reasons. */
    @Schema(name = "AssessmentDifferenceReasonCode")
    public enum Code {
      NEW_INCIDENTS,
      REMOVED_INCIDENTS,
      CORRECTED_INCIDENTS,
      ANOTHER_WINDOW,
      ANOTHER_START,
      ANOTHER_METHOD,
      OTHER_INDICATORS,
      STRATEGY_REVISED,
      OTHER_METHODOLOGY_BREAKS,
      ANALYSTS_CONTENT
    }
  }
}
