package org.strategywatch.assessment.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class ChangePointsTest {

  @Test
  void bayes_whenCoalMiningDisasters_findsThe1890s() {
    // When
    var change = BayesianChangePoint.of(PublishedSeries.coalMiningDisasters(), 0.5, 1);

    // Then: 41 years, 1851 to 1891
    assertThat(change.place()).isEqualTo(41);
    assertThat(change.probability()).isCloseTo(0.248171, within(5e-7));
    assertThat(change.rateBefore()).isCloseTo(3.097561, within(5e-7));
    assertThat(change.rateAfter()).isCloseTo(0.9014085, within(5e-8));
    assertThat(change.probabilities().stream().mapToDouble(it -> it).sum())
        .isCloseTo(1, within(1e-12));
  }

  @Test
  void bayes_whenSeededSeries_agreesWithR() {
    // When
    var change = BayesianChangePoint.of(GoldenResults.incidents().values(), 0.5, 1);

    // Then
    assertThat(change.place()).isEqualTo(12);
    assertThat(change.probability()).isCloseTo(0.99993425587, within(1e-9));
    assertThat(change.probabilities().get(10)).isCloseTo(0.00003372, within(5e-9));
  }

  @Test
  void bayes_whenAskedForTheCredibleSet_takesTheMostProbablePlacesFirst() {
    // Given
    var change = BayesianChangePoint.of(PublishedSeries.coalMiningDisasters(), 0.5, 1);

    // When // Then: 1891 alone holds a quarter; 95 % need nine years, not all of them neighbours
    assertThat(change.credibleSet(0.2)).containsExactly(41);
    assertThat(change.credibleSet(0.95)).containsExactly(36, 37, 38, 39, 40, 41, 42, 43, 46);
    assertThat(change.credibleSet(0.95).stream().mapToDouble(change::probability).sum())
        .isCloseTo(0.9555466532, within(1e-9));
    assertThat(change.credibleSet(2)).hasSize(111);
  }

  @Test
  void bayes_whenMonthsScatterMoreThanPoisson_isLessSureOfThePlace() {
    // Given
    List<Double> counts =
        PublishedSeries.numbers(
            "2 20 4 15 1 22 3 18 5 12 2 16 30 80 20 95 40 60 25 110 35 70 28 90");

    // When
    var poisson = BayesianChangePoint.of(counts, 0.5, 1);
    var guarded = BayesianChangePoint.of(counts, 0.5, 1, ChangePoints.dispersion(counts));

    // Then: computed by hand with φ = 18.42945
    assertThat(poisson.credibleSet(0.95)).containsExactly(12);
    assertThat(guarded.place()).isEqualTo(12);
    assertThat(guarded.probability()).isCloseTo(0.4342, within(5e-5));
    assertThat(guarded.credibleSet(0.95)).containsExactly(10, 11, 12, 13);
    assertThat(guarded.rateAfter()).isCloseTo(56.9166667, within(1e-7));
  }

  @Test
  void bayes_whenOneCountOrNoPrior_isRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> BayesianChangePoint.of(List.of(1.0), 0.5, 1));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> BayesianChangePoint.of(List.of(1.0, 2.0), 0, 1))
        .withMessageContaining("Gamma(0.0, 1.0)");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> BayesianChangePoint.of(List.of(1.0, 2.0), 0.5, 1, 0.5))
        .withMessageContaining("dispersion 0.5");
  }

  @Test
  void of_whenDispersionIsTakenForPoisson_findsTheTenFalseBreaksOfR() {
    // When
    ChangePoints plain = ChangePoints.of(GoldenResults.incidents().values(), 1);

    // Then
    assertThat(plain.places()).containsExactly(6, 12, 18, 24, 32, 43, 54, 60, 71, 77);
    assertThat(plain.rates().getFirst()).isCloseTo(37.6666666667, within(1e-9));
    assertThat(plain.rates().getLast()).isCloseTo(72, within(1e-9));
    assertThat(plain.penalty()).isCloseTo(8.86163359769, within(1e-10));
  }

  @Test
  void of_whenPenaltyKnowsTheDispersion_keepsFewBreaks() {
    // When
    ChangePoints guarded = ChangePoints.of(GoldenResults.incidents().values());

    // Then
    assertThat(guarded.places()).hasSizeLessThanOrEqualTo(2);
    assertThat(guarded.penalty()).isGreaterThan(3 * 8.86);
  }

  @Test
  void of_whenTheRateDoublesOnce_findsThePlace() {
    // Given
    List<Double> counts = PublishedSeries.numbers("9 11 10 12 8 10 9 11 21 19 20 22 18 20 21 19");

    // When
    ChangePoints change = ChangePoints.of(counts);

    // Then
    assertThat(change.places()).containsExactly(8);
    assertThat(change.rates()).containsExactly(10.0, 20.0);
  }

  @Test
  void of_whenNothingChangesOrHappens_findsNone() {
    assertThat(ChangePoints.of(Collections.nCopies(60, 7.0)).places()).isEmpty();
    assertThat(ChangePoints.of(Collections.nCopies(60, 0.0)).rates()).containsExactly(0.0);
    assertThat(ChangePoints.of(List.of(5.0)).rates()).containsExactly(5.0);
  }

  @Test
  void of_whenThereIsNoCount_isRefused() {
    assertThatIllegalArgumentException().isThrownBy(() -> ChangePoints.of(List.of()));
  }
}
