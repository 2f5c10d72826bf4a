package org.strategywatch.assessment.statistics.spread;

import java.util.List;
import java.util.Optional;

/**
 * Whether neighbouring areas resemble one another: {@code I = (n/ΣW) Σ w_ij z_i z_j / Σ z²}, z the
 * deviations from the mean (Moran 1950, Biometrika 37, 17).
 *
 * @param value about −1 (chessboard) to 1 (one cluster)
 * @param expected −1/(n − 1), its mean if the areas were shuffled
 */
public record MoransI(double value, double expected) {

  /** Two areas and how near they are; given once for each direction that counts. */
  public record Link(int from, int to, double weight) {}

  /**
   * Empty if all values are equal or no areas are linked: there is nothing to resemble.
   *
   * @param values one an area
   * @param links indices into values
   * @throws IndexOutOfBoundsException if a link names an area that is not there
   */
  public static Optional<MoransI> of(List<Double> values, List<Link> links) {
    int n = values.size();
    double mean = values.stream().mapToDouble(Double::doubleValue).average().orElse(0);
    double squares = values.stream().mapToDouble(v -> (v - mean) * (v - mean)).sum();
    double weights = links.stream().mapToDouble(Link::weight).sum();
    if (!(squares > 0) || !(weights > 0)) {
      return Optional.empty();
    }
    double products =
        links.stream()
            .mapToDouble(
                it -> it.weight() * (values.get(it.from()) - mean) * (values.get(it.to()) - mean))
            .sum();
    return Optional.of(new MoransI(n / weights * products / squares, -1.0 / (n - 1)));
  }
}
