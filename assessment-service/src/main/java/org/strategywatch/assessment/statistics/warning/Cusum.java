package org.strategywatch.assessment.statistics.warning;

import java.util.ArrayList;
import java.util.List;

/**
 * The upper cumulative sum of Page (1954, Biometrika 41, 100), for a plot: {@code C_t = max(0,
 * C_{t−1} + (x_t − μ)/σ − k)}; above h it has left its level.
 *
 * @param allowance k in standard deviations, usually 0.5: half of the shift to be found
 * @param limit h in standard deviations, usually 4 or 5
 */
public record Cusum(double allowance, double limit) {

  /** k = 0.5, h = 5. */
  public static final Cusum STANDARD = new Cusum(0.5, 5);

  /**
   * @throws IllegalArgumentException if the allowance is negative or the limit not positive
   */
  public Cusum {
    if (!(allowance >= 0) || !(limit > 0)) {
      throw new IllegalArgumentException("not possible: k " + allowance + ", h " + limit);
    }
  }

  /** One value of the plot. */
  public record Point(double sum, boolean beyondLimit) {}

  /**
   * The sums of a series.
   *
   * @param mean μ in quiet times
   * @param deviation σ in quiet times, positive
   * @throws IllegalArgumentException if the deviation is not positive
   */
  public List<Point> of(List<Double> values, double mean, double deviation) {
    if (!(deviation > 0)) {
      throw new IllegalArgumentException("deviation is not positive: " + deviation);
    }
    List<Point> points = new ArrayList<>();
    double sum = 0;
    for (double value : values) {
      sum = Math.max(0, sum + (value - mean) / deviation - allowance);
      points.add(new Point(sum, sum > limit));
    }
    return List.copyOf(points);
  }
}
