package org.strategywatch.incident.search;

import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Envelope;

/**
 * A box of latitudes and longitudes in degrees; west &gt; east crosses the antimeridian.
 *
 * @param east at most 180
 */
record GeoBox(double west, double south, double east, double north) implements GeoArea {

  private static final Pattern COMMA = Pattern.compile(",");

  /** Kilometres a degree of latitude. */
  private static final double DEGREE = Math.toRadians(Uncertainty.EARTH);

  /** Null when it is none. */
  static @Nullable GeoBox read(String text) {
    List<Double> edges = COMMA.splitAsStream(text).map(Double::valueOf).toList();
    boolean isBox =
        edges.size() == 4
            && edges.stream().allMatch(Double::isFinite)
            && Math.abs(edges.get(0)) <= 180
            && Math.abs(edges.get(2)) <= 180
            && edges.get(1) >= -90
            && edges.get(3) <= 90
            && edges.get(1) <= edges.get(3);
    return isBox ? new GeoBox(edges.get(0), edges.get(1), edges.get(2), edges.get(3)) : null;
  }

  /** Everything within a distance of a point, in kilometres, and a little more. */
  static GeoBox around(double latitude, double longitude, double radius) {
    double reach = Math.toDegrees(radius / Uncertainty.EARTH) * 1.000001;
    double south = latitude - reach;
    double north = latitude + reach;
    if (south <= -90 || north >= 90) {
      return new GeoBox(-180, Math.max(south, -90), 180, Math.min(north, 90));
    }
    double sine = Math.sin(Math.toRadians(reach)) / Math.cos(Math.toRadians(latitude));
    double width = Math.toDegrees(Math.asin(Math.min(1, sine)));
    return new GeoBox(wrapped(longitude - width), south, wrapped(longitude + width), north);
  }

  private static double wrapped(double longitude) {
    return longitude < -180 ? longitude + 360 : longitude > 180 ? longitude - 360 : longitude;
  }

  /** Points that lie in it. */
  Clause holds() {
    Clause latitude = Clause.of("i.latitude BETWEEN ? AND ?", south, north);
    return latitude.and(
        west <= east
            ? Clause.of("i.longitude BETWEEN ? AND ?", west, east)
            : Clause.of("(i.longitude >= ? OR i.longitude <= ?)", west, east));
  }

  @Override
  public Clause surelyHoldsPoints() {
    return holds().and(Clause.of(Uncertainty.IS_POINT)).and(reaching("+", "-"));
  }

  @Override
  public Clause mayHold() {
    return reaching("-", "+");
  }

  /**
   * Compares the box with one that holds everything within the incident's uncertainty.
   *
   * @param inward the sign that makes the box smaller by it, on its south and west sides
   */
  private Clause reaching(String inward, String outward) {
    String high = Uncertainty.SQL + " / " + DEGREE;
    String wide = "least(180, " + high + " / greatest(cos(radians(i.latitude)), 0.001))";
    Clause all = Clause.of("i.latitude IS NOT NULL");
    if (south > -90) {
      all = all.and(Clause.of("i.latitude " + outward + " " + high + " >= ?", south));
    }
    if (north < 90) {
      all = all.and(Clause.of("i.latitude " + inward + " " + high + " <= ?", north));
    }
    double width = west <= east ? east - west : east - west + 360;
    if (width < 360) {
      Clause across =
          Clause.of(
              "abs(mod((i.longitude - ? + 900)::numeric, 360) - 180) "
                  + inward
                  + " "
                  + wide
                  + " <= ?",
              west + width / 2,
              width / 2);
      all = all.and(across);
    }
    return all;
  }

  @Override
  public boolean holds(Envelope box) {
    boolean isBetween = box.getMinY() >= south && box.getMaxY() <= north;
    return isBetween
        && (west <= east
            ? box.getMinX() >= west && box.getMaxX() <= east
            : box.getMinX() >= west || box.getMaxX() <= east);
  }
}
