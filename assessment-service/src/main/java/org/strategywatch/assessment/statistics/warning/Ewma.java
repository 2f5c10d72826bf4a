package org.strategywatch.assessment.statistics.warning;

import java.util.ArrayList;
import java.util.List;

/**
 * The exponentially weighted moving average of Roberts (1959, Technometrics 1, 239), for a plot:
 * {@code z_t = λ x_t + (1 − λ) z_{t−1}}, z_0 = μ, with the upper limit {@code μ + Lσ √(λ/(2 − λ) (1
 * − (1 − λ)^(2t)))}.
 *
 * @param weight λ of the newest value, in (0, 1]
 * @param width L, the limit in standard deviations of z
 */
public record Ewma(double weight, double width) {

  /** λ = 0.2, L = 3. */
  public static final Ewma STANDARD = new Ewma(0.2, 3);

  /**
   * @throws IllegalArgumentException if the weight is not in (0, 1] or the width not positive
   */
  public Ewma {
    if (!(weight > 0 && weight <= 1) || !(width > 0)) {
      throw new IllegalArgumentException("not possible: λ " + weight + ", L " + width);
    }
  }

  /** One value of the plot. */
  public record Point(double average, double upperLimit, boolean beyondLimit) {}

  /**
   * The averages of a series.
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
    double average = mean;
    for (int t = 1; t <= values.size(); t++) {
      average = weight * values.get(t - 1) + (1 - weight) * average;
      double spread = weight / (2 - weight) * (1 - Math.pow(1 - weight, 2 * t));
      double limit = mean + width * deviation * Math.sqrt(spread);
      points.add(new Point(average, limit, average > limit));
    }
    return List.copyOf(points);
  }
}
