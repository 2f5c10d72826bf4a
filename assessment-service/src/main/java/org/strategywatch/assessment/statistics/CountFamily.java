package org.strategywatch.assessment.statistics;

/** How the variance of a count grows with its mean μ, and the deviance that goes with it. */
sealed interface CountFamily {

  double variance(double mean);

  /** Contribution of one observation to the deviance. */
  double deviance(double observed, double mean);

  /** Var = μ; McCullagh and Nelder (1989), chapter 6. */
  record Poisson() implements CountFamily {
    @Override
    public double variance(double mean) {
      return mean;
    }

    @Override
    public double deviance(double observed, double mean) {
      return 2 * (xLogRatio(observed, mean) - (observed - mean));
    }
  }

  /** Var = μ + μ²/θ, called NB2; Lawless (1987), Canadian Journal of Statistics 15, 209. */
  record NegativeBinomial(double theta) implements CountFamily {
    @Override
    public double variance(double mean) {
      return mean + mean * mean / theta;
    }

    @Override
    public double deviance(double observed, double mean) {
      return 2 * (xLogRatio(observed, mean) - xLogRatio(observed + theta, mean + theta));
    }
  }

  private static double xLogRatio(double x, double y) {
    return x == 0 ? 0 : x * Math.log(x / y);
  }
}
