package org.strategywatch.recommendation.ranking;

import java.util.List;

/** The score of a recommendation, from its parts. */
public final class WeightedSum {

  private static final double PRECISION = 1e6;

  private WeightedSum() {}

  /** The sum of weight times value, 0 to 1, to six decimals. */
  public static double of(List<PriorityPart> parts) {
    return round(parts.stream().mapToDouble(part -> part.weight() * part.value()).sum());
  }

  static double round(double value) {
    return Math.round(value * PRECISION) / PRECISION;
  }
}
