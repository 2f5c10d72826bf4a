package org.strategywatch.assessment.assessments;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.strategywatch.assessment.strategies.Intervention;
import org.strategywatch.assessment.strategies.StrategyResponse;
import org.strategywatch.platform.web.problem.ProblemException;

/** What is assessed: a version of a strategy, or one intervention in it. */
record AssessmentSubject(
    StrategyResponse strategy,
    @Nullable UUID interventionId,
    LocalDate startedOn,
    List<String> areas) {

  /**
   * @throws ProblemException 400 when the strategy has no such intervention
   */
  static AssessmentSubject of(StrategyResponse strategy, @Nullable UUID interventionId) {
    if (interventionId == null) {
      return new AssessmentSubject(strategy, null, strategy.startedOn(), strategy.admin1());
    }
    Intervention intervention =
        strategy.interventions().stream()
            .filter(it -> interventionId.equals(it.id()))
            .findAny()
            .orElseThrow(
                () ->
                    ProblemException.invalidBody(
                        "/interventionId",
                        "UNKNOWN_INTERVENTION",
                        "the strategy has no such intervention"));
    List<String> areas = intervention.areas();
    return new AssessmentSubject(
        strategy,
        interventionId,
        intervention.startedOn(),
        areas.isEmpty() ? strategy.admin1() : areas);
  }

  /** The first month under the strategy. */
  YearMonth start() {
    return YearMonth.from(startedOn);
  }
}
