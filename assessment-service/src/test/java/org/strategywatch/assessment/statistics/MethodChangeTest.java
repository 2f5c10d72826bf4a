package org.strategywatch.assessment.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.YearMonth;
import java.util.List;
import java.util.Random;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.strategywatch.assessment.statistics.SensitivityAnalysis.Answer;
import org.strategywatch.assessment.statistics.SensitivityAnalysis.Check;
import org.strategywatch.assessment.statistics.SensitivityAnalysis.NoAnswer;
import org.strategywatch.assessment.statistics.StepOutcome.CannotSay;
import org.strategywatch.assessment.statistics.StepOutcome.Estimate;
import org.strategywatch.assessment.statistics.StepOutcome.Reason;

/** Seeded series of ours in which a source changes its method, as the GTD did in November 2011. */
class MethodChangeTest {

  private static final YearMonth FIRST = YearMonth.of(2008, 1);
  private static final YearMonth CHANGE = YearMonth.of(2011, 11);
  private static final YearMonth START = YearMonth.of(2011, 3);
  private static final InterruptedTimeSeries BLIND = InterruptedTimeSeries.startingIn(START);
  private static final InterruptedTimeSeries AWARE = BLIND.withBreakIn(CHANGE);

  /** Twice as much is found from the change on; the strategy makes it 0.6 of that. */
  private static final IntToDoubleFunction IMPROVING =
      month -> 40 * (isFrom(CHANGE, month) ? 2 : 1) * (isFrom(START, month) ? 0.6 : 1);

  /** Twice as much is found from the change on, and nothing happens besides. */
  private static final MonthlySeries STEADY =
      seeded(20111101, month -> 40 * (isFrom(CHANGE, month) ? 2 : 1));

  private static final int SEEDS = 100;

  @Test
  void estimate_whenTheChangeHasATerm_recoversTheRatioThatTheModelWithoutItMisses() {
    // When
    List<Estimate> aware = estimates(AWARE, IMPROVING);
    List<Estimate> blind = estimates(BLIND, IMPROVING);

    // Then: an interval of 95 % holds the true ratio about as often as it promises
    assertThat(meanRatio(aware)).isCloseTo(0.597142, within(5e-7));
    assertThat(holding(aware, 0.6)).isEqualTo(97);
    assertThat(meanRatio(blind)).isCloseTo(0.873011, within(5e-7));
    assertThat(holding(blind, 0.6)).isZero();
  }

  @Test
  void estimate_whenOnlyTheMethodChanged_isNoDeterioration() {
    // When
    Estimate aware = (Estimate) AWARE.estimate(STEADY);
    Estimate blind = (Estimate) BLIND.estimate(STEADY);

    // Then
    assertThat(IndicatorClass.of(blind)).isEqualTo(IndicatorClass.DETERIORATED);
    assertThat(blind.rateRatio()).isCloseTo(1.383755, within(5e-7));
    assertThat(blind.low()).isCloseTo(1.213888, within(5e-7));
    assertThat(IndicatorClass.of(aware)).isEqualTo(IndicatorClass.INCONCLUSIVE);
    assertThat(aware.rateRatio()).isCloseTo(1.063626, within(5e-7));
    assertThat(aware.low()).isCloseTo(0.949181, within(5e-7));
    assertThat(aware.high()).isCloseTo(1.191870, within(5e-7));
  }

  @Test
  void withoutBreaks_showsWhatTheChangeWouldHaveFaked_andLeavesStabilityAlone() {
    // When
    SensitivityAnalysis analysis = SensitivityAnalysis.of(AWARE, STEADY);
    Check shown = SensitivityAnalysis.withoutBreaks(AWARE, STEADY);

    // Then
    assertThat(shown.name()).isEqualTo("WITHOUT_BREAKS");
    assertThat(((Answer) shown).classification()).isEqualTo(IndicatorClass.DETERIORATED);
    assertThat(((Answer) shown).rateRatio())
        .isEqualTo(((Estimate) BLIND.estimate(STEADY)).rateRatio());
    assertThat(analysis.checks()).extracting(Check::name).doesNotContain("WITHOUT_BREAKS");
    assertThat(analysis.contradicts(IndicatorClass.of(AWARE.estimate(STEADY)))).isFalse();
  }

  @Test
  void of_whenAMovedStartComesTooNear_givesNoAnswerInsteadOfNonsense() {
    // Given: eight months lie between the change and the start, five once the start is moved
    InterruptedTimeSeries model =
        InterruptedTimeSeries.startingIn(CHANGE.plusMonths(8)).withBreakIn(CHANGE);

    // When
    List<Check> checks = SensitivityAnalysis.of(model, STEADY).checks();

    // Then
    assertThat(checks.getFirst().name()).isEqualTo("START_3_MONTHS_EARLIER");
    assertThat(((NoAnswer) checks.getFirst()).reason())
        .isEqualTo(
            "The change of method in 2011-11 lies within 6 months of 2012-04:"
                + " the two steps cannot be told apart.");
    assertThat(checks.get(1)).isInstanceOf(Answer.class);
  }

  @Test
  void estimate_whenTheChangeFallsIntoTheMonthOfTheStart_refuses() {
    StepOutcome outcome = BLIND.withBreakIn(START).estimate(STEADY);

    assertThat(((CannotSay) outcome).reason()).isEqualTo(Reason.BREAK_NEAR_START);
  }

  private static boolean isFrom(YearMonth from, int month) {
    return !FIRST.plusMonths(month).isBefore(from);
  }

  private static List<Estimate> estimates(InterruptedTimeSeries model, IntToDoubleFunction mean) {
    return IntStream.range(0, SEEDS)
        .mapToObj(seed -> (Estimate) model.estimate(seeded(seed, mean)))
        .toList();
  }

  private static double meanRatio(List<Estimate> estimates) {
    return Math.exp(estimates.stream().mapToDouble(Estimate::beta).average().orElseThrow());
  }

  private static long holding(List<Estimate> estimates, double ratio) {
    return estimates.stream().filter(it -> it.low() <= ratio && ratio <= it.high()).count();
  }

  /** Poisson counts by Knuth's multiplication. */
  private static MonthlySeries seeded(long seed, IntToDoubleFunction mean) {
    Random random = new Random(seed);
    return MonthlySeries.of(
        FIRST,
        IntStream.range(0, 96)
            .mapToLong(month -> poisson(random, mean.applyAsDouble(month)))
            .toArray());
  }

  private static long poisson(Random random, double mean) {
    double limit = Math.exp(-mean);
    long count = -1;
    for (double product = 1; product > limit; product *= random.nextDouble()) {
      count++;
    }
    return count;
  }
}
