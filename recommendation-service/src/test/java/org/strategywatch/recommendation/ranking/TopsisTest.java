package org.strategywatch.recommendation.ranking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class TopsisTest {

  /** The published example of a choice among four aircraft: six criteria, the fourth a cost. */
  @Test
  void closeness_ofThePublishedExample_isAsPublished() {
    // Given
    double[][] alternatives = {
      {2.0, 1500, 20_000, 5.5, 5, 9},
      {2.5, 2700, 18_000, 6.5, 3, 5},
      {1.8, 2000, 21_000, 4.5, 7, 7},
      {2.2, 1800, 20_000, 5.0, 5, 5}
    };
    double[] weights = {0.2, 0.1, 0.1, 0.1, 0.2, 0.3};
    boolean[] cost = {false, false, false, true, false, false};
    // When
    double[] closeness = Topsis.closeness(alternatives, weights, cost);
    // Then
    assertThat(closeness)
        .containsExactly(new double[] {0.643277, 0.268384, 0.613542, 0.312291}, within(5e-7));
  }

  @Test
  void closeness_whenAllAreEqual_isInTheMiddle() {
    double[] closeness =
        Topsis.closeness(new double[][] {{1, 0}, {1, 0}}, new double[] {0.5, 0.5}, new boolean[2]);
    assertThat(closeness).containsExactly(0.5, 0.5);
  }

  @Test
  void closeness_whenAValueIsMissing_isRefused() {
    assertThatThrownBy(
            () ->
                Topsis.closeness(
                    new double[][] {{1, 0}, {1}}, new double[] {0.5, 0.5}, new boolean[2]))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
