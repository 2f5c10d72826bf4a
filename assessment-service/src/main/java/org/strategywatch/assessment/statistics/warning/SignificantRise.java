package org.strategywatch.assessment.statistics.warning;

import java.util.List;
import org.strategywatch.assessment.statistics.NegativeBinomialQuantile;

/**
 * Whether a month lies significantly above the twelve before: the rule by which alerts are scored.
 *
 * <p>With mean m and variance s² of the past, n = 12, {@code φ = max(1, s²/m)}, the month has to
 * surpass the {@code 1 − 0.05/3} quantile of a negative binomial with mean m and dispersion {@code
 * φ (1 + 1/n)}: the spread that the series itself shows, widened because its mean is estimated, and
 * Bonferroni's share of 5 % because at most three months are looked at after an alert. Counts of
 * conflict are far more dispersed than Poisson's law; held against that, nearly every month rises.
 */
public final class SignificantRise {

  /** Months that a month is held against. */
  public static final int PAST = 12;

  private static final double QUANTILE = 1 - 0.05 / 3;

  private SignificantRise() {}

  /**
   * @param past counts of the {@value #PAST} months, not negative
   * @param month the count in question
   * @param least a smaller count is never a rise that matters
   * @throws IllegalArgumentException for another number of months
   */
  public static boolean isIn(List<Long> past, long month, long least) {
    if (past.size() != PAST) {
      throw new IllegalArgumentException(PAST + " months are expected: " + past.size());
    }
    return month >= least && month > bound(past);
  }

  private static double bound(List<Long> past) {
    double mean = past.stream().mapToLong(Long::longValue).sum() / (double) PAST;
    if (mean == 0) {
      return 0;
    }
    double squares = past.stream().mapToDouble(count -> (count - mean) * (count - mean)).sum();
    double dispersion = Math.max(1, squares / (PAST - 1) / mean);
    return NegativeBinomialQuantile.of(QUANTILE, mean, dispersion * (1 + 1.0 / PAST));
  }
}
