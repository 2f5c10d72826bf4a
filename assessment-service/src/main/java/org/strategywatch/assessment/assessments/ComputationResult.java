package org.strategywatch.assessment.assessments;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.strategywatch.assessment.LocalizedText;
import org.strategywatch.assessment.statistics.verdict.Certainty;
import org.strategywatch.assessment.statistics.verdict.CertaintyLevel;
import org.strategywatch.assessment.statistics.verdict.Confidence;
import org.strategywatch.assessment.statistics.verdict.Direction;
import org.strategywatch.assessment.statistics.verdict.Likelihood;
import org.strategywatch.assessment.statistics.verdict.Verdict;

/**
 * What follows from the inputs, and from nothing else.
 *
 * @param methodologyBreaks null before method 2.2, which did not look for them
 * @param displacement null before method 2.2
 */
record ComputationResult(
    Verdict verdict,
    LocalizedText verdictText,
    @Nullable Double score,
    @Nullable Likelihood likelihood,
    Confidence confidence,
    CertaintyLevel certainty,
    Certainty.Design design,
    List<CertaintyStep> certaintySteps,
    List<String> insufficiencies,
    @Nullable Direction direction,
    String directionRationale,
    List<MeasureResponse> measures,
    ComputationEvidence evidence,
    @Nullable List<ConsideredBreak> methodologyBreaks,
    @Nullable Displacement displacement) {

  ComputationResult {
    certaintySteps = List.copyOf(certaintySteps);
    insufficiencies = List.copyOf(insufficiencies);
    measures = List.copyOf(measures);
    methodologyBreaks = methodologyBreaks == null ? null : List.copyOf(methodologyBreaks);
  }
}
