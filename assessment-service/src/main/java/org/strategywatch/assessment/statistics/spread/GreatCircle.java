package org.strategywatch.assessment.statistics.spread;

/**
 * Distances on a sphere of the Earth's mean radius, 6,371.0088 km (Moritz 2000, Geodetic Reference
 * System 1980, Journal of Geodesy 74:128), by the haversine formula (Sinnott 1984, Sky and
 * Telescope 68:158). The flattening of the Earth is left out: up to 0.6 % of a distance.
 */
public final class GreatCircle {

  private static final double EARTH_RADIUS_KM = 6371.0088;

  private GreatCircle() {}

  /**
   * How far two points are from each other, in kilometres, from 0 to half the circumference.
   *
   * @param latitude1 of the one, WGS 84, in degrees, −90 to 90
   * @param longitude1 of the one, in degrees; a full turn more or less is the same
   * @param latitude2 of the other
   * @param longitude2 of the other
   */
  public static double kilometres(
      double latitude1, double longitude1, double latitude2, double longitude2) {
    double from = Math.toRadians(latitude1);
    double to = Math.toRadians(latitude2);
    double half = Math.pow(Math.sin((to - from) / 2), 2);
    double across = Math.sin(Math.toRadians(longitude2 - longitude1) / 2);
    double haversine = half + Math.cos(from) * Math.cos(to) * across * across;
    return 2 * EARTH_RADIUS_KM * Math.asin(Math.min(1, Math.sqrt(haversine)));
  }
}
