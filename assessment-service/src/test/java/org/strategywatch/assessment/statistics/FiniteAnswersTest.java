package org.strategywatch.assessment.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.YearMonth;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.strategywatch.assessment.statistics.SensitivityAnalysis.Answer;
import org.strategywatch.assessment.statistics.StepOutcome.CannotSay;
import org.strategywatch.assessment.statistics.StepOutcome.Estimate;

/** Whatever the series, an answer is a finite number or a reason. */
class FiniteAnswersTest {

  private static final int SERIES = 60;
  private static final YearMonth FIRST = YearMonth.of(2019, 1);

  /** The rate runs from nearly always zero to many. */
  @ParameterizedTest
  @ValueSource(doubles = {0.02, 0.1, 0.5, 3, 50, 1e7})
  void everyMethod_whenSeriesIsRandom_answersWithFiniteNumbers(double rate) {
    Random random = new Random(20240917);
    for (int i = 0; i < SERIES; i++) {
      // Given
      MonthlySeries series = series(random, rate);
      var model = InterruptedTimeSeries.startingIn(FIRST.plusMonths(random.nextInt(80)));

      // When
      StepOutcome outcome = model.estimate(series);
      SensitivityAnalysis sensitivity = SensitivityAnalysis.of(model, series);

      // Then
      assertAnswers(outcome, series);
      assertAnswers(sensitivity);
      SlopeChange.of(model, series).ifPresent(FiniteAnswersTest::assertAnswers);
      assertThat(MonthsUntilPrecise.of(model, series).orElse(0)).isBetween(0, 120);
      assertThat(MannKendall.of(series.values()).pValue()).isBetween(0.0, 1.0);
      assertThat(ChangePoints.of(series.values()).rates()).allSatisfy(FiniteAnswersTest::finite);
    }
  }

  private static void assertAnswers(StepOutcome outcome, MonthlySeries series) {
    switch (outcome) {
      case Estimate it -> {
        assertOrdered(it.low(), it.rateRatio(), it.high());
        List.of(it.standardError(), it.dispersion(), it.deviance(), it.expected())
            .forEach(FiniteAnswersTest::finite);
        assertThat(it.probabilityImproved()).isBetween(0.0, 1.0);
        assertThat(it.fitted()).hasSize(series.size()).allSatisfy(FiniteAnswersTest::finite);
        assertThat(it.counterfactual()).allSatisfy(FiniteAnswersTest::finite);
      }
      case CannotSay cannot -> assertThat(cannot.explanation()).endsWith(".");
    }
  }

  private static void assertAnswers(SensitivityAnalysis sensitivity) {
    sensitivity.checks().stream()
        .filter(Answer.class::isInstance)
        .map(Answer.class::cast)
        .forEach(it -> assertOrdered(it.low(), it.rateRatio(), it.high()));
  }

  private static void assertAnswers(SlopeChange change) {
    assertOrdered(change.low(), change.monthlyRatio(), change.high());
    finite(change.stepRatio());
    finite(change.f());
    assertThat(change.pValue()).isBetween(0.0, 1.0);
  }

  private static void assertOrdered(double low, double ratio, double high) {
    assertThat(low).isPositive().isLessThanOrEqualTo(ratio);
    assertThat(high).isFinite().isGreaterThanOrEqualTo(ratio);
  }

  private static void finite(double value) {
    assertThat(value).isFinite().isNotNegative();
  }

  /** Over-dispersed counts, some months without exposure. */
  private static MonthlySeries series(Random random, double rate) {
    int months = 10 + random.nextInt(70);
    List<Double> exposure =
        IntStream.range(0, months)
            .mapToObj(month -> random.nextInt(20) == 0 ? 0.0 : 0.1 + random.nextDouble())
            .toList();
    List<Double> values = exposure.stream().map(it -> it == 0 ? 0.0 : count(random, rate)).toList();
    return new MonthlySeries(FIRST, values, exposure);
  }

  private static double count(Random random, double rate) {
    return Math.floor(rate * -Math.log(1 - random.nextDouble()) + random.nextDouble());
  }
}
