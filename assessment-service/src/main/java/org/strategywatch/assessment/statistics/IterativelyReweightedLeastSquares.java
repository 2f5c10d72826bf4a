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
    for (int round = 0; round < MOST_STEPS; round++) {
      Optional<Step> next = step(mean);
      if (next.isEmpty() || !Double.isFinite(next.get().deviance())) {
        return Optional.empty();
      }
      double change = Math.abs(next.get().deviance() - deviance);
      deviance = next.get().deviance();
      mean = next.get().fitted();
      if (change / (Math.abs(deviance) + 0.1) < TOLERANCE) {
        return next.flatMap(this::settled);
      }
    }
    return Optional.empty();
  }

  private Optional<Step> step(double[] mean) {
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
    return solve(weighted, target, weight);
  }

  /** Columns are scaled to length 1, so that one bound finds redundancy whatever their units. */
  private Optional<Step> solve(double[][] weighted, double[] target, double[] weight) {
    double[] length = lengths(weighted);
    for (double[] row : weighted) {
      for (int j = 0; j < length.length; j++) {
        row[j] /= length[j];
      }
    }
    try {
      QRDecomposition qr = new QRDecomposition(MatrixUtils.createRealMatrix(weighted), REDUNDANT);
      double[] scaled = qr.getSolver().solve(MatrixUtils.createRealVector(target)).toArray();
      for (int j = 0; j < length.length; j++) {
        scaled[j] /= length[j];
      }
      double[] fitted = fitted(scaled);
      return Optional.of(new Step(scaled, fitted, weight, deviance(fitted), length, qr));
    } catch (MathIllegalArgumentException singular) {
      return Optional.empty();
    }
  }

  /**
   * Where one step has come to.
   *
   * @param length by which each column of the decomposed matrix was divided
   */
  @SuppressWarnings("ArrayRecordComponent") // numbers for matrices; never compared
  private record Step(
      double[] coefficients,
      double[] fitted,
      double[] weight,
      double deviance,
      double[] length,
      QRDecomposition qr) {}

  /** The last step's covariance; that of the others is not needed and costs as much as they do. */
  private Optional<LogLinearFit> settled(Step step) {
    int last = data.terms() - 1;
    try {
      RealMatrix inverse = MatrixUtils.inverse(step.qr().getR().getSubMatrix(0, last, 0, last));
      double[][] covariance = inverse.multiplyTransposed(inverse).getData();
      for (int j = 0; j <= last; j++) {
        for (int k = 0; k <= last; k++) {
          covariance[j][k] /= step.length()[j] * step.length()[k];
        }
      }
      return Optional.of(
          new LogLinearFit(
              data,
              step.coefficients(),
              step.fitted(),
              step.weight(),
              covariance,
              step.deviance()));
    } catch (MathIllegalArgumentException singular) {
      return Optional.empty();
    }
  }

  private static double[] lengths(double[][] matrix) {
    double[] length = new double[matrix[0].length];
    for (int j = 0; j < length.length; j++) {
      for (double[] row : matrix) {
        length[j] += row[j] * row[j];
      }
      length[j] = length[j] > 0 ? Math.sqrt(length[j]) : 1;
    }
    return length;
  }

  private double[] fitted(double[] coefficients) {
    double[] fitted = new double[data.rows()];
    for (int i = 0; i < fitted.length; i++) {
      double linear = data.offset()[i];
      for (int j = 0; j < data.terms(); j++) {
        linear += data.design()[i][j] * coefficients[j];
      }
      fitted[i] = Math.max(Math.exp(linear), Math.ulp(1.0));
    }
    return fitted;
  }

  private double deviance(double[] mean) {
    double sum = 0;
    for (int i = 0; i < mean.length; i++) {
      sum += data.weight()[i] * family.deviance(data.response()[i], mean[i]);
    }
    return sum;
  }
}
