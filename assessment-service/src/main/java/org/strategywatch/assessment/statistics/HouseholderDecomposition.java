package org.strategywatch.assessment.statistics;

import java.util.Optional;
import org.hipparchus.linear.MatrixUtils;
import org.hipparchus.linear.RealMatrix;

/**
 * QR decomposition of a matrix with more rows than columns by reflections (Householder 1958,
 * Journal of the ACM 5, 339), for the least squares that are solved some ten thousand times a
 * series.
 *
 * <p>The arithmetic is that of Hipparchus' {@code QRDecomposition} in the same order, so that no
 * bit of a result moves. But it takes the columns as they are instead of copying them three times,
 * and reflects four at once: a sum waits for its own last term only, and four sums do not wait for
 * one another.
 */
final class HouseholderDecomposition {

  private final double[][] columns;
  private final double[] diagonal;
  private final double[] nothing;

  /**
   * @param columns are overwritten
   */
  HouseholderDecomposition(double[][] columns) {
    this.columns = columns;
    this.diagonal = new double[columns.length];
    this.nothing = new double[columns[0].length];
    for (int column = 0; column < columns.length; column++) {
      reflect(column);
    }
  }

  private void reflect(int pivot) {
    double[] mirror = columns[pivot];
    double squares = 0;
    for (int row = pivot; row < mirror.length; row++) {
      squares += mirror[row] * mirror[row];
    }
    double length = mirror[pivot] > 0 ? -Math.sqrt(squares) : Math.sqrt(squares);
    diagonal[pivot] = length;
    if (length != 0) {
      mirror[pivot] -= length;
      double scale = length * mirror[pivot];
      for (int column = pivot + 1; column < columns.length; column += 4) {
        reflectFour(mirror, pivot, scale, column);
      }
    }
  }

  private void reflectFour(double[] mirror, int pivot, double scale, int column) {
    double[] first = columns[column];
    double[] second = columnOrNothing(column + 1);
    double[] third = columnOrNothing(column + 2);
    double[] fourth = columnOrNothing(column + 3);
    double one = 0;
    double two = 0;
    double three = 0;
    double four = 0;
    for (int row = pivot; row < mirror.length; row++) {
      double at = mirror[row];
      one -= first[row] * at;
      two -= second[row] * at;
      three -= third[row] * at;
      four -= fourth[row] * at;
    }
    subtract(one / scale, mirror, first, pivot);
    subtract(two / scale, mirror, second, pivot);
    subtract(three / scale, mirror, third, pivot);
    subtract(four / scale, mirror, fourth, pivot);
  }

  private double[] columnOrNothing(int column) {
    return column < columns.length ? columns[column] : nothing;
  }

  /** The negative scalar product. */
  private static double product(double[] mirror, double[] column, int pivot) {
    double sum = 0;
    for (int row = pivot; row < mirror.length; row++) {
      sum -= column[row] * mirror[row];
    }
    return sum;
  }

  private static void subtract(double factor, double[] mirror, double[] column, int pivot) {
    for (int row = pivot; row < mirror.length; row++) {
      column[row] -= factor * mirror[row];
    }
  }

  /**
   * The least squares.
   *
   * @param target one value a row
   * @param redundant what a column must have left, in length, when the earlier ones are taken out
   * @return empty if one has not
   */
  Optional<double[]> solve(double[] target, double redundant) {
    for (double length : diagonal) {
      if (Math.abs(length) <= redundant) {
        return Optional.empty();
      }
    }
    double[] rest = target.clone();
    for (int pivot = 0; pivot < columns.length; pivot++) {
      double[] mirror = columns[pivot];
      double factor = -product(mirror, rest, pivot) / (diagonal[pivot] * mirror[pivot]);
      subtract(-factor, mirror, rest, pivot);
    }
    double[] solution = new double[columns.length];
    for (int row = columns.length - 1; row >= 0; row--) {
      solution[row] = rest[row] / diagonal[row];
      for (int above = 0; above < row; above++) {
        rest[above] -= solution[row] * columns[row][above];
      }
    }
    return Optional.of(solution);
  }

  /** The upper triangle, as many rows as columns. */
  RealMatrix triangle() {
    double[][] triangle = new double[columns.length][columns.length];
    for (int row = 0; row < columns.length; row++) {
      triangle[row][row] = diagonal[row];
      for (int column = row + 1; column < columns.length; column++) {
        triangle[row][column] = columns[column][row];
      }
    }
    return MatrixUtils.createRealMatrix(triangle);
  }
}
