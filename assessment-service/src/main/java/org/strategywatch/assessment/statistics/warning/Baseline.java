package org.strategywatch.assessment.statistics.warning;

import java.util.List;

/**
 * Level and scatter of the months that a control chart compares with, taken as quiet.
 *
 * @param mean μ
 * @param deviation σ: the sample standard deviation, divisor n − 1; 0 if nothing scatters
 */
public record Baseline(double mean, double deviation) {

  /**
   * Of shares and the like.
   *
   * @throws IllegalArgumentException if there are fewer than 2 values
   */
  public static Baseline of(List<Double> values) {
    if (values.size() < 2) {
      throw new IllegalArgumentException("2 values are needed: " + values.size());
    }
    double mean = values.stream().mapToDouble(it -> it).sum() / values.size();
    double squares = values.stream().mapToDouble(it -> (it - mean) * (it - mean)).sum();
    return new Baseline(mean, Math.sqrt(squares / (values.size() - 1)));
  }

  /**
   * Of counts: σ is at least that of Poisson counts, √μ, because a few months that happen to be
   * alike would otherwise make any month look unusual.
   *
   * @throws IllegalArgumentException if there are fewer than 2 counts
   */
  public static Baseline ofCounts(List<Double> counts) {
    Baseline plain = of(counts);
    return new Baseline(plain.mean, Math.max(plain.deviation, Math.sqrt(plain.mean)));
  }
}
