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

  private static final double EARTH_RADIUS_KM = 6371.0088;
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

  /** How far the centre has moved, in kilometres on a sphere of the mean radius (haversine). */
  public double kilometresTo(MeanCentre other) {
    double latitude1 = Math.toRadians(latitude);
    double latitude2 = Math.toRadians(other.latitude);
    double half = Math.pow(Math.sin((latitude2 - latitude1) / 2), 2);
    double across = Math.sin(Math.toRadians(other.longitude - longitude) / 2);
    double haversine = half + Math.cos(latitude1) * Math.cos(latitude2) * across * across;
    return 2 * EARTH_RADIUS_KM * Math.asin(Math.min(1, Math.sqrt(haversine)));
  }
}
