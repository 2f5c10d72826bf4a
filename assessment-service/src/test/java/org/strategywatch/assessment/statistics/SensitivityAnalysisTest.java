package org.strategywatch.assessment.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;
import static org.strategywatch.assessment.statistics.PublishedSeries.MALI_START;
import static org.strategywatch.assessment.statistics.PublishedSeries.maliIncidents;

import java.time.YearMonth;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.strategywatch.assessment.statistics.SensitivityAnalysis.Answer;
import org.strategywatch.assessment.statistics.SensitivityAnalysis.Check;
import org.strategywatch.assessment.statistics.SensitivityAnalysis.NoAnswer;

class SensitivityAnalysisTest {

  private static final InterruptedTimeSeries MODEL =
      InterruptedTimeSeries.startingIn(GoldenResults.start()).withHarmonics(1);

  @Test
  void negativeBinomial_whenSeededSeries_agreesWithR() {
    // Given
    RegressionData data = StepDesign.of(MODEL, GoldenResults.incidents()).data();

    // When
    var regression = NegativeBinomialRegression.of(data).orElseThrow();

    // Then
    assertThat(regression.theta()).isCloseTo(13.525139866, within(1e-8));
    assertThat(regression.fit().coefficients()[StepDesign.STEP])
        .isCloseTo(-5.86018621607e-01, within(1e-9));
    assertThat(regression.standardError(StepDesign.STEP))
        .isCloseTo(1.29390725633e-01, within(1e-9));
  }

  @Test
  void negativeBinomial_whenCountsScatterLessThanPoisson_isThePoissonLimit() {
    // Given
    MonthlySeries even =
        MonthlySeries.of(
            YearMonth.of(2018, 1),
            IntStream.range(0, 72).mapToObj(month -> 100.0 + month % 2).toList());
    RegressionData data = StepDesign.of(MODEL, even).data();

    // When
    var regression = NegativeBinomialRegression.of(data).orElseThrow();

    // Then
    var poisson = QuasiPoissonRegression.of(data).orElseThrow();
    assertThat(regression.theta()).isEqualTo(1e8);
    assertThat(regression.fit().coefficients()[StepDesign.STEP])
        .isCloseTo(poisson.coefficient(StepDesign.STEP), within(1e-6));
  }

  @Test
  void trigamma_whenKnownArguments_isExact() {
    assertThat(NegativeBinomialRegression.trigamma(1))
        .isCloseTo(Math.PI * Math.PI / 6, within(1e-12));
    assertThat(NegativeBinomialRegression.trigamma(0.5))
        .isCloseTo(Math.PI * Math.PI / 2, within(1e-12));
    assertThat(NegativeBinomialRegression.trigamma(10))
        .isCloseTo(0.10516633568168575, within(1e-12));
  }

  @Test
  void digamma_whenKnownArguments_isExact() {
    // Then: −γ, −γ − 2 ln 2 and H₉ − γ
    assertThat(NegativeBinomialRegression.digamma(1)).isCloseTo(-0.5772156649015329, within(1e-12));
    assertThat(NegativeBinomialRegression.digamma(0.5))
        .isCloseTo(-1.9635100260214235, within(1e-12));
    assertThat(NegativeBinomialRegression.digamma(10)).isCloseTo(2.251752589066721, within(1e-12));
  }

  @Test
  void neweyWest_whenSeededSeries_agreesWithR() {
    // Given
    RegressionData data = StepDesign.of(MODEL, GoldenResults.incidents()).data();
    LogLinearFit poisson = QuasiPoissonRegression.of(data).orElseThrow().fit();

    // When
    double error = NeweyWest.standardError(poisson, 3, StepDesign.STEP);

    // Then
    assertThat(error).isCloseTo(0.100534538357, within(1e-9));
    assertThat(poisson.coefficients()[StepDesign.STEP] / error)
        .isCloseTo(-5.97556274981, within(1e-8));
  }

  @Test
  void slopeChange_whenSeededSeries_agreesWithR() {
    // When
    SlopeChange change = SlopeChange.of(MODEL, GoldenResults.incidents()).orElseThrow();

    // Then
    assertThat(change.monthlyRatio()).isCloseTo(0.98985319386357, within(1e-9));
    assertThat(change.low()).isCloseTo(0.97906022591395, within(1e-9));
    assertThat(change.high()).isCloseTo(1.00076514137551, within(1e-9));
    assertThat(change.stepRatio()).isCloseTo(0.588482427200, within(1e-9));
    assertThat(change.f()).isCloseTo(3.32132860633, within(1e-8));
    assertThat(change.degreesOfFreedom()).isEqualTo(78);
    assertThat(change.pValue()).isCloseTo(0.0722190205888, within(1e-9));
  }

  @Test
  void slopeChange_whenSeriesIsTooShort_isEmpty() {
    // Given
    MonthlySeries few = MonthlySeries.of(YearMonth.of(2021, 1), Collections.nCopies(15, 2.0));

    // When // Then
    assertThat(SlopeChange.of(InterruptedTimeSeries.startingIn(MALI_START), few)).isEmpty();
  }

  @Test
  void of_whenMali2022_showsThatALaterStartIsNotConclusive() {
    // When: three months later, the spike of March 2022 counts as inherited
    SensitivityAnalysis mali =
        SensitivityAnalysis.of(InterruptedTimeSeries.startingIn(MALI_START), maliIncidents());

    // Then
    assertThat(mali.checks())
        .extracting(Check::name, check -> ((Answer) check).classification())
        .containsExactly(
            tuple("START_3_MONTHS_EARLIER", IndicatorClass.DETERIORATED),
            tuple("START_3_MONTHS_LATER", IndicatorClass.INCONCLUSIVE),
            tuple("WITHOUT_SEASON", IndicatorClass.DETERIORATED),
            tuple("NEGATIVE_BINOMIAL", IndicatorClass.DETERIORATED),
            tuple("NEWEY_WEST_LAG_3", IndicatorClass.DETERIORATED));
    assertThat(mali.stable()).isFalse();
    assertThat(mali.contradicts(IndicatorClass.DETERIORATED)).isFalse();
  }

  @Test
  void of_whenSeededSeries_isStable() {
    // When
    SensitivityAnalysis analysis = SensitivityAnalysis.of(MODEL, GoldenResults.incidents());

    // Then
    assertThat(analysis.stable()).isTrue();
  }

  @Test
  void contradicts_whenOneCheckFindsTheOpposite_isTrue() {
    // Given
    Check same = new Answer("A", 0.5, 0.4, 0.6, IndicatorClass.IMPROVED);
    Check opposite = new Answer("B", 2, 1.5, 2.5, IndicatorClass.DETERIORATED);

    // When
    var analysis = new SensitivityAnalysis(List.of(same, same, same, opposite), false);

    // Then
    assertThat(analysis.contradicts(IndicatorClass.IMPROVED)).isTrue();
  }

  @Test
  void contradicts_whenMostChecksLoseTheClass_isTrue() {
    // Given
    Check same = new Answer("A", 0.5, 0.4, 0.6, IndicatorClass.IMPROVED);
    Check lost = new Answer("B", 0.9, 0.5, 1.5, IndicatorClass.INCONCLUSIVE);
    Check none = new NoAnswer("C", "All values are zero.");

    // When // Then
    assertThat(
            new SensitivityAnalysis(List.of(same, lost, none), false)
                .contradicts(IndicatorClass.IMPROVED))
        .isTrue();
    assertThat(
            new SensitivityAnalysis(List.of(same, lost), false)
                .contradicts(IndicatorClass.IMPROVED))
        .isFalse();
  }

  @Test
  void of_whenAnotherSeriesSaysOtherwise_isNotStable() {
    // Given: without one source nothing happened after the start
    MonthlySeries mali = maliIncidents();
    List<Double> without =
        IntStream.range(0, 72).mapToObj(i -> i < 48 ? mali.values().get(i) : 0.0).toList();

    // When
    SensitivityAnalysis analysis =
        SensitivityAnalysis.of(
            InterruptedTimeSeries.startingIn(MALI_START),
            mali,
            Map.of("WITHOUT_SOURCE_A", MonthlySeries.of(mali.first(), without)));

    // Then
    assertThat(analysis.checks().getLast())
        .isEqualTo(new NoAnswer("WITHOUT_SOURCE_A", "All values from 2022-01 on are zero."));
    assertThat(analysis.stable()).isFalse();
  }

  @Test
  void withParts_whenAPartCannotSay_staysStable() {
    // Given
    MonthlySeries series = GoldenResults.incidents();
    MonthlySeries nothing =
        MonthlySeries.of(series.first(), Collections.nCopies(series.size(), 0.0));
    var parts = new LinkedHashMap<>(Map.of("WITHOUT_SOURCE_1", nothing));

    // When
    SensitivityAnalysis analysis =
        SensitivityAnalysis.of(MODEL, series).withParts(MODEL, IndicatorClass.IMPROVED, parts);

    // Then
    assertThat(analysis.ofParts())
        .containsExactly(new NoAnswer("WITHOUT_SOURCE_1", "All values are zero."));
    assertThat(analysis.stable()).isTrue();
    assertThat(analysis.contradicts(IndicatorClass.IMPROVED)).isFalse();
  }

  @Test
  void withParts_whenAPartIsTheWhole_givesTheMainEstimate() {
    // Given
    var parts = new LinkedHashMap<>(Map.of("ONLY_CORROBORATED", GoldenResults.incidents()));

    // When
    SensitivityAnalysis analysis =
        SensitivityAnalysis.of(MODEL, GoldenResults.incidents())
            .withParts(MODEL, IndicatorClass.IMPROVED, parts);

    // Then
    assertThat(((Answer) analysis.ofParts().getFirst()).rateRatio())
        .isCloseTo(0.548399939, within(1e-9));
    assertThat(analysis.stable()).isTrue();
  }

  @Test
  void contradicts_whenOnePartFindsTheOpposite_isTrueButLostPartsDoNotOutvote() {
    // Given
    Check same = new Answer("A", 0.5, 0.4, 0.6, IndicatorClass.IMPROVED);
    Check lost = new Answer("B", 0.9, 0.5, 1.5, IndicatorClass.INCONCLUSIVE);
    Check opposite = new Answer("C", 2, 1.5, 2.5, IndicatorClass.DETERIORATED);

    // When // Then
    assertThat(
            new SensitivityAnalysis(List.of(same), List.of(lost, lost), false)
                .contradicts(IndicatorClass.IMPROVED))
        .isFalse();
    assertThat(
            new SensitivityAnalysis(List.of(same), List.of(opposite), false)
                .contradicts(IndicatorClass.IMPROVED))
        .isTrue();
  }

  @Test
  void of_whenMainModelHasNoEstimate_hasNoChecksAndIsNotStable() {
    // Given
    MonthlySeries nothing = MonthlySeries.of(YearMonth.of(2018, 1), Collections.nCopies(72, 0.0));

    // When // Then
    assertThat(SensitivityAnalysis.of(InterruptedTimeSeries.startingIn(MALI_START), nothing))
        .isEqualTo(new SensitivityAnalysis(List.of(), false));
  }
}
