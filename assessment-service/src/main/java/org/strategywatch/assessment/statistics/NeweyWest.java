package org.strategywatch.assessment.statistics;

/**
 * Errors that stay right when the months are not independent of one another (Newey and West 1987,
 * Econometrica 55, 703): {@code B (Γ0 + Σ_j (1 − j/(L+1)) (Γ_j + Γ_jᵀ)) B} with {@code B =
 * (XᵀWX)⁻¹}, {@code Γ_j = Σ_t u_t u_{t−j}ᵀ} and u the scores; no prewhitening, no small-sample
 * factor.
 */
final class NeweyWest {

  private NeweyWest() {}

  static double standardError(LogLinearFit fit, int lag, int term) {
    double[] influence = influence(fit, term);
    double variance = 0;
    for (int j = 0; j <= lag; j++) {
      double factor = j == 0 ? 1 : 2 * (1 - j / (lag + 1.0));
      variance += factor * product(influence, j);
    }
    return Math.sqrt(variance);
  }

  /** Each row's pull on the coefficient: its score through B. */
  private static double[] influence(LogLinearFit fit, int term) {
    double[] influence = new double[fit.fitted().length];
    double[] bread = fit.covariance()[term];
    for (int row = 0; row < influence.length; row++) {
      double score = fit.workingWeight()[row] * fit.workingResidual(row);
      double[] terms = fit.data().design()[row];
      for (int k = 0; k < terms.length; k++) {
        influence[row] += bread[k] * terms[k] * score;
      }
    }
    return influence;
  }

  private static double product(double[] values, int lag) {
    double sum = 0;
    for (int t = lag; t < values.length; t++) {
      sum += values[t] * values[t - lag];
    }
    return sum;
  }
}
