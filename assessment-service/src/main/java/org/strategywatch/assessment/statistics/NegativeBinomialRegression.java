package org.strategywatch.assessment.statistics;

import java.util.Optional;

/**
 * Log-linear regression of counts with variance {@code μ + μ²/θ}: θ by Newton's method on its
 * likelihood, alternating with {@link IterativelyReweightedLeastSquares} given θ, until θ settles
 * (Lawless 1987, Canadian Journal of Statistics 15, 209).
 *
 * <p>Counts that scatter no more than Poisson's drive θ to infinity; it stops at 1e8, where the two
 * models are the same to eight digits.
 */
record NegativeBinomialRegression(LogLinearFit fit, double theta) {

  private static final int MOST_ROUNDS = 100;
  private static final double TOLERANCE = 1e-10;
  private static final double LARGEST_THETA = 1e8;

  static Optional<NegativeBinomialRegression> of(RegressionData data) {
    Optional<LogLinearFit> start =
        IterativelyReweightedLeastSquares.fit(new CountFamily.Poisson(), data);
    return start.flatMap(fit -> alternate(data, fit));
  }

  private static Optional<NegativeBinomialRegression> alternate(
      RegressionData data, LogLinearFit start) {
    double[] mean = start.fitted();
    double theta = theta(data.response(), mean, momentTheta(data.response(), mean));
    for (int round = 0; round < MOST_ROUNDS; round++) {
      var family = new CountFamily.NegativeBinomial(theta);
      Optional<LogLinearFit> next = IterativelyReweightedLeastSquares.fit(family, data, mean);
      if (next.isEmpty() || !Double.isFinite(theta)) {
        return Optional.empty();
      }
      mean = next.get().fitted();
      double improved = theta(data.response(), mean, theta);
      if (Math.abs(improved - theta) <= TOLERANCE * theta) {
        return Optional.of(new NegativeBinomialRegression(next.get(), theta));
      }
      theta = improved;
    }
    return Optional.empty();
  }

  double standardError(int term) {
    return fit.standardError(term, 1);
  }

  /** The θ of greatest likelihood for given means, within (0, 1e8]. */
  private static double theta(double[] observed, double[] mean, double start) {
    double theta = start;
    for (int round = 0; round < MOST_ROUNDS && theta < LARGEST_THETA; round++) {
      double step = newtonStep(observed, mean, theta);
      double next = Math.max(theta + step, theta / 2);
      boolean settled = Math.abs(next - theta) <= TOLERANCE * theta;
      theta = next;
      if (settled) {
        break;
      }
    }
    return Math.min(theta, LARGEST_THETA);
  }

  private static double momentTheta(double[] observed, double[] mean) {
    double sum = 0;
    for (int i = 0; i < observed.length; i++) {
      double relative = observed[i] / mean[i] - 1;
      sum += relative * relative;
    }
    return Math.min(observed.length / sum, LARGEST_THETA);
  }

  /** Score over information; where the likelihood is not concave yet, a doubling uphill. */
  private static double newtonStep(double[] observed, double[] mean, double theta) {
    double score = 0;
    double information = 0;
    double digamma = digamma(theta);
    double trigamma = trigamma(theta);
    for (int i = 0; i < observed.length; i++) {
      double y = observed[i];
      double total = mean[i] + theta;
      score += digamma(y + theta) - digamma + Math.log(theta / total) + 1 - (y + theta) / total;
      information +=
          trigamma - trigamma(y + theta) - 1 / theta + 2 / total - (y + theta) / (total * total);
    }
    return information > 0 ? score / information : Math.signum(score) * theta;
  }

  /**
   * ψ(x) for positive x by recurrence to x ≥ 10 and the asymptotic series (Abramowitz and Stegun
   * 1964, 6.3.5 and 6.3.18), to 1e-12: the library's is good to 3e-9, which θ would show.
   */
  static double digamma(double x) {
    double sum = 0;
    double shifted = x;
    while (shifted < 10) {
      sum -= 1 / shifted;
      shifted++;
    }
    double u = 1 / (shifted * shifted);
    double series = u * (1 / 12.0 - u * (1 / 120.0 - u * (1 / 252.0 - u * (1 / 240.0 - u / 132))));
    return sum + Math.log(shifted) - 0.5 / shifted - series;
  }

  /**
   * ψ′(x) for positive x by recurrence to x ≥ 10 and the asymptotic series (Abramowitz and Stegun
   * 1964, 6.4.6 and 6.4.12), to 1e-12; the library's recurrence goes on to 49.
   */
  static double trigamma(double x) {
    double sum = 0;
    double shifted = x;
    while (shifted < 10) {
      sum += 1 / (shifted * shifted);
      shifted++;
    }
    double u = 1 / (shifted * shifted);
    double series = u * (1 / 6.0 - u * (1 / 30.0 - u * (1 / 42.0 - u * (1 / 30.0 - u * 5 / 66))));
    return sum + 1 / shifted + u / 2 + series / shifted;
  }
}
