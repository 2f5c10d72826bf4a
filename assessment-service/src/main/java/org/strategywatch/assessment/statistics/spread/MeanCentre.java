package org.strategywatch.assessment.statistics.spread;

import java.util.List;
import java.util.Optional;

/**
 * The middle of points on the globe: the mean of their unit vectors, back on the surface, so that
 * neither the date line nor a pole bends it.
 *
 * @param latitude in degrees, −90 to 90
 * @param longitude in degrees, −180 to 180
 */
public record MeanCentre(double latitude, double longitude) {

  private static final double SHORTEST = 1e-9;

  /** A point with its weight, such as its incidents. */
  public record Point(double latitude, double longitude, double weight) {}

  /** Empty if there are no points, no weight, or they cancel out around the globe. */
  public static Optional<MeanCentre> of(List<Point> points) {
    double x = 0;
    double y = 0;
    double z = 0;
    for (Point point : points) {
      double latitude = Math.toRadians(point.latitude());
      double longitude = Math.toRadians(point.longitude());
      x += point.weight() * Math.cos(latitude) * Math.cos(longitude);
      y += point.weight() * Math.cos(latitude) * Math.sin(longitude);
      z += point.weight() * Math.sin(latitude);
    }
    double total = points.stream().mapToDouble(Point::weight).sum();
    double length = Math.sqrt(x * x + y * y + z * z);
    return total > 0 && length / total > SHORTEST
        ? Optional.of(
            new MeanCentre(Math.toDegrees(Math.asin(z / length)), Math.toDegrees(Math.atan2(y, x))))
        : Optional.empty();
  }

  /** How far the centre has moved, in kilometres along the {@link GreatCircle}. */
  public double kilometresTo(MeanCentre other) {
    return GreatCircle.kilometres(latitude, longitude, other.latitude, other.longitude);
  }
}
