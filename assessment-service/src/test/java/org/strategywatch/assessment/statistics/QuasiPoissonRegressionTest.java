package org.strategywatch.assessment.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class QuasiPoissonRegressionTest {

  private static final double[] DOBSON = {18, 17, 15, 20, 10, 20, 25, 13, 12};

  @Test
  void of_whenDobsonsCounts_agreesWithPublishedFit() {
    // Given: outcome gl(3, 1, 9) and treatment gl(3, 3), treatment contrasts
    double[][] design = new double[9][];
    for (int i = 0; i < 9; i++) {
      design[i] = new double[] {1, is(i % 3, 1), is(i % 3, 2), is(i / 3, 1), is(i / 3, 2)};
    }

    // When
    var regression = QuasiPoissonRegression.of(RegressionData.of(design, DOBSON)).orElseThrow();

    // Then
    assertThat(regression.coefficient(0)).isCloseTo(3.045, within(5e-4));
    assertThat(regression.coefficient(1)).isCloseTo(-0.4543, within(5e-5));
    assertThat(regression.coefficient(2)).isCloseTo(-0.2930, within(5e-5));
    assertThat(regression.coefficient(3)).isCloseTo(0, within(1e-9));
    assertThat(regression.coefficient(4)).isCloseTo(0, within(1e-9));
    assertThat(regression.fit().standardError(1, 1)).isCloseTo(0.2022, within(5e-5));
    assertThat(regression.fit().standardError(2, 1)).isCloseTo(0.1927, within(5e-5));
    assertThat(regression.fit().deviance()).isCloseTo(5.1291, within(5e-5));
    assertThat(regression.fit().degreesOfFreedom()).isEqualTo(4);
  }

  @Test
  void of_whenATermRepeatsAnother_isEmpty() {
    // Given
    double[][] design = new double[9][];
    for (int i = 0; i < 9; i++) {
      design[i] = new double[] {1, i, 2 * i + 3};
    }

    // When // Then
    assertThat(QuasiPoissonRegression.of(RegressionData.of(design, DOBSON))).isEmpty();
  }

  @Test
  void of_whenAsManyTermsAsRows_isEmpty() {
    // Given
    double[][] design = {{1, 0}, {1, 1}};

    // When // Then
    assertThat(QuasiPoissonRegression.of(RegressionData.of(design, new double[] {1, 2}))).isEmpty();
  }

  private static double is(int level, int wanted) {
    return level == wanted ? 1 : 0;
  }
}
