package org.strategywatch.assessment.statistics;

/** A ratio with the ends of its 95 % interval. */
record Interval(double ratio, double low, double high) {

  /** From an estimate and its standard error on the logarithmic scale. */
  static Interval ofLog(double estimate, double standardError) {
    double halfWidth = Normal.QUANTILE_95 * standardError;
    return new Interval(
        Math.exp(estimate), Math.exp(estimate - halfWidth), Math.exp(estimate + halfWidth));
  }

  /** Whether all three are positive and finite and the ends are at most this factor apart. */
  boolean isWithin(double factor) {
    return low > 0 && Double.isFinite(high) && ratio > 0 && high / low <= factor;
  }
}
