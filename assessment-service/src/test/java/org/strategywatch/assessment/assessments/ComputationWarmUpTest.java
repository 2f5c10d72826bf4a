package org.strategywatch.assessment.assessments;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.strategywatch.assessment.indicators.Indicator;
import org.strategywatch.assessment.statistics.verdict.Verdict;

class ComputationWarmUpTest {

  @Test
  void compute_ofTheInventedSeries_takesEveryStepOfARealOne() {
    // When
    ComputationResult result = ComputationWarmUp.compute();

    // Then
    assertThat(result.verdict()).isNotEqualTo(Verdict.INSUFFICIENT_EVIDENCE);
    assertThat(result.measures())
        .extracting(MeasureResponse::indicator)
        .isEqualTo(
            List.of(
                Indicator.ATTACKS,
                Indicator.FATALITIES,
                Indicator.CIVILIAN_FATALITIES,
                Indicator.CIVILIAN_TARGETING));
    assertThat(result.measures())
        .allSatisfy(measure -> assertThat(measure.sensitivity()).hasSizeGreaterThan(4));
  }
}
