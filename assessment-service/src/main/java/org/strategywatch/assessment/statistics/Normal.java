package org.strategywatch.assessment.statistics;

import org.apache.commons.statistics.distribution.NormalDistribution;

/** The standard normal distribution, and the one confidence level that everything here uses. */
final class Normal {

  /** Probability beyond either end of a 95 % interval. */
  static final double TAIL_95 = 0.025;

  private static final NormalDistribution STANDARD = NormalDistribution.of(0, 1);

  /** Half-width of a 95 % interval in standard errors, 1.959964. */
  static final double QUANTILE_95 = STANDARD.inverseSurvivalProbability(TAIL_95);

  private Normal() {}

  static double cumulative(double z) {
    return STANDARD.cumulativeProbability(z);
  }

  static double twoSided(double z) {
    return Math.min(1, 2 * STANDARD.survivalProbability(Math.abs(z)));
  }
}
