package org.strategywatch.assessment.statistics.spread;

import java.util.List;

/**
 * How evenly a total is divided among areas or groups.
 *
 * @param entropy {@code −Σ p ln p} in nats (Shannon 1948); 0 if one has everything
 * @param normalisedEntropy entropy over ln n for n parts, zeros counted; in [0, 1]; 0 for one part
 * @param herfindahl {@code Σ p²} (Hirschman 1945, Herfindahl 1950); 1 if one has everything
 * @param fragmentation 1 − herfindahl: the chance that two events drawn at random differ
 */
public record Concentration(
    double entropy, double normalisedEntropy, double herfindahl, double fragmentation) {

  /**
   * Of parts that are counts or shares.
   *
   * @throws IllegalArgumentException if a part is negative, or all are zero
   */
  public static Concentration of(List<Double> parts) {
    double total = parts.stream().mapToDouble(Double::doubleValue).sum();
    if (!(total > 0) || parts.stream().anyMatch(part -> part < 0)) {
      throw new IllegalArgumentException("parts are negative or all zero: " + parts);
    }
    double entropy = 0;
    double herfindahl = 0;
    for (double part : parts) {
      double share = part / total;
      entropy -= share > 0 ? share * Math.log(share) : 0;
      herfindahl += share * share;
    }
    double normalised = parts.size() > 1 ? entropy / Math.log(parts.size()) : 0;
    return new Concentration(entropy, normalised, herfindahl, 1 - herfindahl);
  }
}
