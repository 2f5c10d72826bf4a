package org.strategywatch.assessment.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;
import static org.strategywatch.assessment.statistics.PublishedSeries.MALI_START;
import static org.strategywatch.assessment.statistics.PublishedSeries.maliIncidents;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.strategywatch.assessment.statistics.StepOutcome.CannotSay;
import org.strategywatch.assessment.statistics.StepOutcome.Estimate;
import org.strategywatch.assessment.statistics.StepOutcome.Reason;

class InterruptedTimeSeriesTest {

  private static final YearMonth FIRST = YearMonth.of(2018, 1);
  private static final Offset<Double> NINE_DIGITS = within(1e-9);

  @Test
  void estimate_whenMali2022_agreesWithReference() {
    // When
    Estimate mali = estimate(InterruptedTimeSeries.startingIn(MALI_START), maliIncidents());

    // Then
    assertThat(mali.rateRatio()).isCloseTo(1.885039, within(5e-7));
    assertThat(mali.low()).isCloseTo(1.369661, within(5e-7));
    assertThat(mali.high()).isCloseTo(2.594345, within(5e-7));
    assertThat(mali.dispersion()).isCloseTo(2.767976, within(5e-7));
    assertThat(mali.beta()).isCloseTo(0.6339486, within(5e-8));
    assertThat(mali.standardError()).isCloseTo(0.1629548, within(5e-8));
    assertThat(mali.deviance()).isCloseTo(175.48, within(5e-3));
    assertThat(mali.degreesOfFreedom()).isEqualTo(65);
    assertThat(mali.observed()).isEqualTo(727);
    assertThat(mali.expected()).isCloseTo(385.6684, within(5e-5));
    assertThat(mali.probabilityImproved()).isBetween(0.00004, 0.00006);
  }

  @Test
  void estimate_whenMali2022_givesASeriesForEveryMonth() {
    // When
    Estimate mali = estimate(InterruptedTimeSeries.startingIn(MALI_START), maliIncidents());

    // Then: the fit keeps the sums, the counterfactual differs by the ratio and only after
    assertThat(mali.fitted()).hasSize(72);
    assertThat(sum(mali.fitted(), 48, 72)).isCloseTo(727, within(1e-6));
    assertThat(mali.counterfactual().subList(0, 48)).isEqualTo(mali.fitted().subList(0, 48));
    assertThat(mali.fitted().get(60) / mali.counterfactual().get(60))
        .isCloseTo(mali.rateRatio(), NINE_DIGITS);
  }

  @Test
  void estimate_whenSeededSeries_agreesWithRToNineDigits() {
    // Given
    MonthlySeries series = GoldenResults.incidents();
    var model = InterruptedTimeSeries.startingIn(GoldenResults.start()).withHarmonics(1);

    // When
    Estimate estimate = estimate(model, series);

    // Then
    assertGolden("its_step_quasipoisson/post/RR", estimate.rateRatio());
    assertGolden("its_step_quasipoisson/post/lo", estimate.low());
    assertGolden("its_step_quasipoisson/post/hi", estimate.high());
    assertGolden("its_step_quasipoisson/post/beta", estimate.beta());
    assertGolden("its_step_quasipoisson/post/se", estimate.standardError());
    assertGolden("its_step_quasipoisson/dispersion", estimate.dispersion());
    assertThat(estimate.deviance()).isCloseTo(507.092516936, within(1e-8));
    assertThat(estimate.degreesOfFreedom()).isEqualTo(79);
    assertThat(estimate.observed()).isEqualTo(2714);
    assertThat(estimate.expected()).isCloseTo(4948.94292806, within(1e-7));
    assertThat(estimate.probabilityImproved()).isCloseTo(0.9999985327, within(1e-10));
  }

  @Test
  void estimate_whenEveryCountIsTenTimes_keepsTheRatio() {
    // Given
    MonthlySeries mali = maliIncidents();
    List<Double> tenfold = mali.values().stream().map(value -> 10 * value).toList();
    var model = InterruptedTimeSeries.startingIn(MALI_START);

    // When
    Estimate estimate = estimate(model, MonthlySeries.of(mali.first(), tenfold));

    // Then
    assertThat(estimate.rateRatio()).isCloseTo(1.885039, within(5e-7));
    assertThat(estimate.standardError()).isCloseTo(0.1629548, within(5e-8));
    assertThat(estimate.dispersion()).isCloseTo(27.67976, within(5e-6));
  }

  @Test
  void estimate_whenAMonthHasNoExposure_leavesItOut() {
    // Given: the spike of March 2022 declared as not collected
    MonthlySeries mali = maliIncidents();
    List<Double> values = new ArrayList<>(mali.values());
    List<Double> exposure = new ArrayList<>(mali.exposure());
    values.set(50, 0.0);
    exposure.set(50, 0.0);
    var model = InterruptedTimeSeries.startingIn(MALI_START);

    // When
    Estimate estimate = estimate(model, new MonthlySeries(mali.first(), values, exposure));

    // Then
    assertThat(estimate.degreesOfFreedom()).isEqualTo(64);
    assertThat(estimate.observed()).isEqualTo(650);
    assertThat(estimate.fitted().get(50)).isZero();
    assertThat(estimate.rateRatio()).isLessThan(1.885039);
  }

  @Test
  void estimate_whenABreakOfMethodHasItsOwnTerm_doesNotCreditItToTheStrategy() {
    // Given: from 2020-01 on a new source finds three times as much; nothing changes in 2022
    MonthlySeries series = series(month -> (month < 24 ? 20 : 60) + month % 7);
    var model = InterruptedTimeSeries.startingIn(MALI_START);

    // When
    Estimate blind = estimate(model, series);
    Estimate aware = estimate(model.withBreakIn(YearMonth.of(2020, 1)), series);

    // Then
    assertThat(blind.rateRatio()).isLessThan(0.7);
    assertThat(aware.rateRatio()).isBetween(0.9, 1.1);
  }

  @ParameterizedTest
  @MethodSource("seriesWithoutAnAnswer")
  void estimate_whenSeriesDoesNotAnswer_saysWhy(MonthlySeries series, Reason reason) {
    // When
    StepOutcome outcome = InterruptedTimeSeries.startingIn(MALI_START).estimate(series);

    // Then
    assertThat(outcome)
        .isInstanceOfSatisfying(
            CannotSay.class, cannot -> assertThat(cannot.reason()).isEqualTo(reason));
  }

  static Stream<Arguments> seriesWithoutAnAnswer() {
    return Stream.of(
        Arguments.of(series(month -> 0), Reason.NO_EVENTS),
        Arguments.of(series(month -> month < 48 ? 0 : 5 + month % 3), Reason.NO_EVENTS_BEFORE),
        Arguments.of(series(month -> month < 48 ? 5 + month % 3 : 0), Reason.NO_EVENTS_AFTER),
        Arguments.of(series(month -> month == 50 ? 1000 : 0), Reason.NO_EVENTS_BEFORE),
        Arguments.of(series(month -> 5), Reason.NO_VARIATION),
        Arguments.of(series(month -> month < 48 ? 4 : 8), Reason.NO_VARIATION),
        Arguments.of(series(month -> month % 12 == 0 ? 9 + month : 0), Reason.NOT_IDENTIFIED),
        Arguments.of(series(month -> month == 47 || month == 48 ? 100 : 0), Reason.NOT_IDENTIFIED),
        Arguments.of(series(month -> month == 50 ? 1e9 : 3 + month % 4), Reason.NOT_IDENTIFIED),
        Arguments.of(from(YearMonth.of(2021, 6), 40), Reason.TOO_FEW_POINTS_BEFORE),
        Arguments.of(from(YearMonth.of(2023, 6), 40), Reason.TOO_FEW_POINTS_BEFORE),
        Arguments.of(from(YearMonth.of(2018, 1), 55), Reason.TOO_FEW_POINTS_AFTER),
        Arguments.of(from(YearMonth.of(2018, 1), 12), Reason.TOO_FEW_POINTS_AFTER));
  }

  @ParameterizedTest
  @MethodSource("seriesWithAnAnswer")
  void estimate_whenSeriesIsExtremeButAnswers_isFinite(MonthlySeries series) {
    // When
    Estimate estimate = estimate(InterruptedTimeSeries.startingIn(MALI_START), series);

    // Then
    assertThat(estimate.low()).isPositive().isLessThan(estimate.rateRatio());
    assertThat(estimate.high()).isFinite().isGreaterThan(estimate.rateRatio());
    assertThat(estimate.expected()).isPositive().isFinite();
    assertThat(estimate.fitted()).allSatisfy(value -> assertThat(value).isPositive().isFinite());
  }

  static Stream<MonthlySeries> seriesWithAnAnswer() {
    return Stream.of(
        series(month -> 1e15 + 1e14 * (month % 7)),
        series(month -> 1e-9 * (1 + month % 7)),
        series(month -> month == 50 ? 300 : 3 + month % 4),
        series(month -> Math.exp(month / 8.0) * (1 + month % 2)),
        series(month -> month % 5 == 0 ? 1 : 0));
  }

  @Test
  void estimate_whenSeriesIsThirtySixYears_usesEveryMonth() {
    // Given
    MonthlySeries series = series(432, month -> 20 + month / 10 + month * 31 % 13);
    var model = InterruptedTimeSeries.startingIn(YearMonth.of(2048, 1));

    // When
    Estimate estimate = estimate(model, series);

    // Then
    assertThat(estimate.degreesOfFreedom()).isEqualTo(425);
  }

  @Test
  void constructor_whenHarmonicsAreNotWithinAYear_namesThem() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> InterruptedTimeSeries.startingIn(MALI_START).withHarmonics(6))
        .withMessageContaining("6");
  }

  private static Estimate estimate(InterruptedTimeSeries model, MonthlySeries series) {
    StepOutcome outcome = model.estimate(series);
    assertThat(outcome).isInstanceOf(Estimate.class);
    return (Estimate) outcome;
  }

  private static MonthlySeries series(IntToDoubleFunction valueOfMonth) {
    return series(72, valueOfMonth);
  }

  private static MonthlySeries series(int months, IntToDoubleFunction valueOfMonth) {
    return MonthlySeries.of(
        FIRST, IntStream.range(0, months).mapToDouble(valueOfMonth).boxed().toList());
  }

  private static MonthlySeries from(YearMonth first, int months) {
    return MonthlySeries.of(
        first, IntStream.range(0, months).mapToObj(month -> 5.0 + month % 3).toList());
  }

  private static double sum(List<Double> values, int from, int to) {
    return values.subList(from, to).stream().mapToDouble(Double::doubleValue).sum();
  }

  private static void assertGolden(String path, double actual) {
    assertThat(actual).as(path).isCloseTo(GoldenResults.number(path), NINE_DIGITS);
  }
}
