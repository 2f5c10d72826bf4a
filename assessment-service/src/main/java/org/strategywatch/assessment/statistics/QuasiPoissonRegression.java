package org.strategywatch.assessment.statistics;

import java.util.Optional;

/**
 * Log-linear regression of counts whose variance is φ times their mean (Wedderburn 1974, Biometrika
 * 61, 439): the coefficients of a Poisson regression, with errors stretched by {@code φ = Pearson
 * χ²/(n − p)}.
 */
record QuasiPoissonRegression(LogLinearFit fit) {

  static Optional<QuasiPoissonRegression> of(RegressionData data) {
    return IterativelyReweightedLeastSquares.fit(new CountFamily.Poisson(), data)
        .map(QuasiPoissonRegression::new);
  }

  double dispersion() {
    return fit.dispersion();
  }

  double coefficient(int term) {
    return fit.coefficients()[term];
  }

  double standardError(int term) {
    return fit.standardError(term, dispersion());
  }
}
