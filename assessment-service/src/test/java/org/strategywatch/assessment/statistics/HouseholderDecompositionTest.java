package org.strategywatch.assessment.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.hipparchus.linear.MatrixUtils;
import org.hipparchus.linear.QRDecomposition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HouseholderDecompositionTest {

  private static final double REDUNDANT = 1e-9;

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 4, 5, 8, 11})
  void solve_ofAnyNumberOfColumns_repeatsHipparchusToTheLastBit(int terms) {
    // Given
    Random random = new Random(terms);
    double[][] columns = new double[terms][40];
    double[] target = random.doubles(40, -3, 3).toArray();
    for (double[] column : columns) {
      column[0] = 1;
      for (int row = 1; row < column.length; row++) {
        column[row] = random.nextInt(3) == 0 ? 0 : random.nextGaussian();
      }
    }
    QRDecomposition expected =
        new QRDecomposition(MatrixUtils.createRealMatrix(columns).transpose(), REDUNDANT);

    // When
    var decomposition = new HouseholderDecomposition(columns);

    // Then
    assertThat(decomposition.solve(target, REDUNDANT).orElseThrow())
        .containsExactly(
            expected.getSolver().solve(MatrixUtils.createRealVector(target)).toArray());
    assertThat(decomposition.triangle().getData())
        .isDeepEqualTo(expected.getR().getSubMatrix(0, terms - 1, 0, terms - 1).getData());
  }

  @Test
  void solve_whenOneColumnRepeatsAnother_isEmpty() {
    double[][] columns = {{1, 1, 1, 1}, {2, 0, 1, 5}, {4, 0, 2, 10}};

    var decomposition = new HouseholderDecomposition(columns);

    assertThat(decomposition.solve(new double[] {1, 2, 3, 4}, REDUNDANT)).isEmpty();
  }
}
