package org.strategywatch.incident.search;

import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Envelope;

/**
 * Everything within a distance of a point along great circles.
 *
 * @param radius kilometres
 */
record GeoCircle(double latitude, double longitude, double radius) implements GeoArea {

  /** Kilometres, by the haversine formula (Sinnott 1984, Sky and Telescope 68:158). */
  private static final String DISTANCE =
      """
      (%s * asin(sqrt(least(1, power(sin(radians(i.latitude - ?) / 2), 2)
        + cos(radians(?)) * cos(radians(i.latitude)) * power(sin(radians(i.longitude - ?) / 2), 2)))))"""
          .formatted(2 * Uncertainty.EARTH);

  /** A point as {@code latitude,longitude} in degrees; null when it is none. */
  static double @Nullable [] point(String text) {
    String[] parts = text.split(",", -1);
    if (parts.length != 2) {
      return null;
    }
    double latitude = Double.parseDouble(parts[0]);
    double longitude = Double.parseDouble(parts[1]);
    boolean isOnEarth = Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180;
    return isOnEarth ? new double[] {latitude, longitude} : null;
  }

  @Override
  public Clause surelyHoldsPoints() {
    return GeoBox.around(latitude, longitude, radius)
        .holds()
        .and(Clause.of(Uncertainty.IS_POINT))
        .and(distance(" + " + Uncertainty.SQL));
  }

  @Override
  public Clause mayHold() {
    Clause isNear =
        GeoBox.around(latitude, longitude, radius + Uncertainty.NEAR)
            .holds()
            .or(Clause.of("NOT " + Uncertainty.IS_POINT));
    return isNear.and(distance(" - " + Uncertainty.SQL));
  }

  private Clause distance(String uncertainty) {
    return Clause.of(DISTANCE + uncertainty + " <= ?", latitude, latitude, longitude, radius);
  }

  /** Its farthest point from anywhere is one of the corners. */
  @Override
  public boolean holds(Envelope box) {
    return isWithin(box.getMinY(), box.getMinX())
        && isWithin(box.getMinY(), box.getMaxX())
        && isWithin(box.getMaxY(), box.getMinX())
        && isWithin(box.getMaxY(), box.getMaxX());
  }

  private boolean isWithin(double otherLatitude, double otherLongitude) {
    double half = Math.sin(Math.toRadians(otherLatitude - latitude) / 2);
    double across = Math.sin(Math.toRadians(otherLongitude - longitude) / 2);
    double chord =
        half * half
            + Math.cos(Math.toRadians(latitude))
                * Math.cos(Math.toRadians(otherLatitude))
                * across
                * across;
    return 2 * Uncertainty.EARTH * Math.asin(Math.sqrt(Math.min(1, chord))) <= radius;
  }
}
