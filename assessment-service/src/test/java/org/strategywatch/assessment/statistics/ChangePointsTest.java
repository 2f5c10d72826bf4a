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
  void bayes_whenOneCountOrNoPrior_isRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> BayesianChangePoint.of(List.of(1.0), 0.5, 1));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> BayesianChangePoint.of(List.of(1.0, 2.0), 0, 1))
        .withMessageContaining("Gamma(0.0, 1.0)");
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
