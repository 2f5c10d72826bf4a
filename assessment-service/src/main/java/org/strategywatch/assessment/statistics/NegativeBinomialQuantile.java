package org.strategywatch.assessment.statistics;

import org.apache.commons.numbers.gamma.RegularizedBeta;
import org.apache.commons.numbers.gamma.RegularizedGamma;

/**
 * Quantiles of counts with mean μ and variance φμ: a negative binomial of size μ/(φ − 1), which
 * need not be whole, or Poisson's where φ is 1.
 */
public final class NegativeBinomialQuantile {

  private static final double LARGEST = 1e15;

  private NegativeBinomialQuantile() {}

  /**
   * The smallest count with at least this probability at or below it.
   *
   * @param probability in (0, 1)
   * @param mean μ, not negative
   * @param dispersion φ, at least 1
   */
  public static double of(double probability, double mean, double dispersion) {
    double high = 1;
    while (cumulative(high, mean, dispersion) < probability && high < LARGEST) {
      high *= 2;
    }
    double low = -1;
    while (high - low > 1) {
      double middle = Math.floor(low + (high - low) / 2);
      if (cumulative(middle, mean, dispersion) < probability) {
        low = middle;
      } else {
        high = middle;
      }
    }
    return high;
  }

  /** {@code I_{1/φ}(μ/(φ−1), k+1)}, or {@code Q(k+1, μ)}. */
  private static double cumulative(double count, double mean, double dispersion) {
    return dispersion > 1
        ? RegularizedBeta.value(1 / dispersion, mean / (dispersion - 1), count + 1)
        : RegularizedGamma.Q.value(count + 1, mean);
  }
}
