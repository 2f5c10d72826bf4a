package org.strategywatch.assessment.assessments;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.strategywatch.assessment.assessments.AssessmentDetail.Path;
import org.strategywatch.assessment.statistics.MonthlySeries;
import org.strategywatch.assessment.statistics.StepOutcome;
import org.strategywatch.platform.web.problem.ProblemException;
import org.strategywatch.platform.web.security.Caller;

/** Answers with assessments in the detail that a figure needs. */
@ApplicationScoped
public class AssessmentDetails {

  private final AssessmentRepository repository;
  private final Caller caller;

  AssessmentDetails(AssessmentRepository repository, Caller caller) {
    this.repository = repository;
    this.caller = caller;
  }

  /**
   * The assessment, for a caller who may see it.
   *
   * @throws ProblemException 404 when there is none or the caller's clearance does not cover it
   */
  @Transactional
  public AssessmentDetail read(UUID id) {
    AssessmentEntity assessment =
        repository
            .findVisible(id, caller.clearance())
            .orElseThrow(() -> AssessmentService.notFound(id));
    AssessmentResponse response = assessment.response(caller.clearance());
    ComputationInputs inputs = assessment.inputs();
    List<Path> paths =
        IntStream.range(0, response.measures().size())
            .mapToObj(i -> path(inputs, inputs.indicators().get(i), response.measures().get(i)))
            .toList();
    return new AssessmentDetail(response, inputs.start(), paths);
  }

  private static Path path(
      ComputationInputs inputs, ComputationInputs.Weighted weighted, MeasureResponse measure) {
    IndicatorAnalysis analysis =
        new IndicatorAnalysis(
            weighted, inputs.start(), inputs.months(), null, BreakTreatment.of(inputs).modelled());
    MonthlySeries series = analysis.series();
    StepOutcome outcome = analysis.model().estimate(series);
    return new Path(
        weighted.indicator(), inputs.first(), series.values(), expected(outcome, measure));
  }

  /** A method of today must not draw a line beside numbers that another one gave. */
  private static @Nullable List<Double> expected(StepOutcome outcome, MeasureResponse measure) {
    Double recorded = measure.againstTrend().expected();
    return outcome instanceof StepOutcome.Estimate estimate
            && recorded != null
            && recorded == estimate.expected()
        ? estimate.counterfactual()
        : null;
  }
}
