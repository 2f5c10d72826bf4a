package org.strategywatch.assessment.statistics;

import java.util.Arrays;
import java.util.Optional;
import org.hipparchus.exception.MathIllegalArgumentException;
import org.hipparchus.linear.MatrixUtils;
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
    double[][] weighted = new double[data.terms()][rows];
    double[] squares = new double[data.terms()];
    for (int i = 0; i < rows; i++) {
      weight[i] = data.weight()[i] * mean[i] * mean[i] / family.variance(mean[i]);
      double root = Math.sqrt(weight[i]);
      double working = Math.log(mean[i]) + (data.response()[i] - mean[i]) / mean[i];
      target[i] = root * (working - data.offset()[i]);
      for (int j = 0; j < data.terms(); j++) {
        double entry = root * data.design()[i][j];
        weighted[j][i] = entry;
        squares[j] += entry * entry;
      }
    }
    return solve(weighted, lengths(squares), target, weight);
  }

  /** Columns are scaled to length 1, so that one bound finds redundancy whatever their units. */
  private Optional<Step> solve(
      double[][] weighted, double[] length, double[] target, double[] weight) {
    for (int j = 0; j < length.length; j++) {
      for (int i = 0; i < target.length; i++) {
        weighted[j][i] /= length[j];
      }
    }
    var qr = new HouseholderDecomposition(weighted);
    return qr.solve(target, REDUNDANT).map(scaled -> step(scaled, weight, length, qr));
  }

  private Step step(
      double[] coefficients, double[] weight, double[] length, HouseholderDecomposition qr) {
    for (int j = 0; j < length.length; j++) {
      coefficients[j] /= length[j];
    }
    double[] fitted = fitted(coefficients);
    return new Step(coefficients, fitted, weight, deviance(fitted), length, qr);
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
      HouseholderDecomposition qr) {}

  /** The last step's covariance; that of the others is not needed and costs as much as they do. */
  private Optional<LogLinearFit> settled(Step step) {
    int last = data.terms() - 1;
    try {
      RealMatrix inverse = MatrixUtils.inverse(step.qr().triangle());
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

  private static double[] lengths(double[] squares) {
    return Arrays.stream(squares).map(it -> it > 0 ? Math.sqrt(it) : 1).toArray();
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
