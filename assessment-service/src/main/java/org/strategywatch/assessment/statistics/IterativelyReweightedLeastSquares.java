package org.strategywatch.assessment.statistics;

import java.util.Optional;
import org.hipparchus.exception.MathIllegalArgumentException;
import org.hipparchus.linear.MatrixUtils;
import org.hipparchus.linear.QRDecomposition;
import org.hipparchus.linear.RealMatrix;

/**
 * Maximum likelihood for {@code log μ = offset + Xβ} by Fisher scoring (Nelder and Wedderburn 1972,
 * JRSS A 135, 370): the working response {@code η − offset + (y − μ)/μ} regressed on X with weights
 * {@code μ²/V(μ)}, until the deviance changes by less than 1e-8 of itself.
 *
 * <p>The stopping rule and the covariance of the last step are those of common GLM software, so
 * that results agree with it to all digits shown.
 */
final class IterativelyReweightedLeastSquares {

  private static final int MOST_STEPS = 50;
  private static final double TOLERANCE = 1e-8;

  /** A term is redundant if the others explain all but this part of its length. */
  private static final double REDUNDANT = 1e-9;

  private final CountFamily family;
  private final RegressionData data;

  private IterativelyReweightedLeastSquares(CountFamily family, RegressionData data) {
    this.family = family;
    this.data = data;
  }

  /** Starts at the observations; empty if the terms are redundant or the steps do not settle. */
  static Optional<LogLinearFit> fit(CountFamily family, RegressionData data) {
    double[] start = data.response().clone();
    for (int i = 0; i < start.length; i++) {
      start[i] += 0.1;
    }
    return fit(family, data, start);
  }

  /** Starts at given means, all positive. */
  static Optional<LogLinearFit> fit(CountFamily family, RegressionData data, double[] startMeans) {
    return data.rows() <= data.terms()
        ? Optional.empty()
        : new IterativelyReweightedLeastSquares(family, data).iterate(startMeans);
  }

  private Optional<LogLinearFit> iterate(double[] startMeans) {
    double[] mean = startMeans;
    double deviance = deviance(mean);
    for (int step = 0; step < MOST_STEPS; step++) {
      Optional<LogLinearFit> next = step(mean);
      if (next.isEmpty() || !Double.isFinite(next.get().deviance())) {
        return Optional.empty();
      }
      double change = Math.abs(next.get().deviance() - deviance);
      deviance = next.get().deviance();
      mean = next.get().fitted();
      if (change / (Math.abs(deviance) + 0.1) < TOLERANCE) {
        return next;
      }
    }
    return Optional.empty();
  }

  private Optional<LogLinearFit> step(double[] mean) {
    int rows = data.rows();
    double[] weight = new double[rows];
    double[] target = new double[rows];
    double[][] weighted = new double[rows][data.terms()];
    for (int i = 0; i < rows; i++) {
      weight[i] = data.weight()[i] * mean[i] * mean[i] / family.variance(mean[i]);
      double root = Math.sqrt(weight[i]);
      double working = Math.log(mean[i]) + (data.response()[i] - mean[i]) / mean[i];
      target[i] = root * (working - data.offset()[i]);
      for (int j = 0; j < data.terms(); j++) {
        weighted[i][j] = root * data.design()[i][j];
      }
    }
    return solve(weighted, target).map(solved -> fitOf(solved, weight));
  }

  @SuppressWarnings("ArrayRecordComponent") // numbers for matrices; never compared
  private record Solved(double[] coefficients, double[][] covariance) {}

  /** Columns are scaled to length 1, so that one bound finds redundancy whatever their units. */
  private Optional<Solved> solve(double[][] weighted, double[] target) {
    double[] length = lengths(weighted);
    for (double[] row : weighted) {
      for (int j = 0; j < length.length; j++) {
        row[j] /= length[j];
      }
    }
    try {
      QRDecomposition qr = new QRDecomposition(MatrixUtils.createRealMatrix(weighted), REDUNDANT);
      double[] scaled = qr.getSolver().solve(MatrixUtils.createRealVector(target)).toArray();
      int last = length.length - 1;
      RealMatrix inverse = MatrixUtils.inverse(qr.getR().getSubMatrix(0, last, 0, last));
      double[][] covariance = inverse.multiplyTransposed(inverse).getData();
      for (int j = 0; j <= last; j++) {
        scaled[j] /= length[j];
        for (int k = 0; k <= last; k++) {
          covariance[j][k] /= length[j] * length[k];
        }
      }
      return Optional.of(new Solved(scaled, covariance));
    } catch (MathIllegalArgumentException singular) {
      return Optional.empty();
    }
  }

  private static double[] lengths(double[][] matrix) {
    double[] length = new double[matrix[0].length];
    for (int j = 0; j < length.length; j++) {
      for (double[] row : matrix) {
        length[j] = Math.hypot(length[j], row[j]);
      }
      length[j] = length[j] > 0 ? length[j] : 1;
    }
    return length;
  }

  private LogLinearFit fitOf(Solved solved, double[] weight) {
    double[] fitted = new double[data.rows()];
    for (int i = 0; i < fitted.length; i++) {
      double linear = data.offset()[i];
      for (int j = 0; j < data.terms(); j++) {
        linear += data.design()[i][j] * solved.coefficients()[j];
      }
      fitted[i] = Math.max(Math.exp(linear), Math.ulp(1.0));
    }
    return new LogLinearFit(
        data, solved.coefficients(), fitted, weight, solved.covariance(), deviance(fitted));
  }

  private double deviance(double[] mean) {
    double sum = 0;
    for (int i = 0; i < mean.length; i++) {
      sum += data.weight()[i] * family.deviance(data.response()[i], mean[i]);
    }
    return sum;
  }
}
