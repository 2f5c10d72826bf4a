package org.strategywatch.incident.duplicate;

import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.strategywatch.incident.duplicate.scoring.Account;
import org.strategywatch.incident.incident.Location;

/**
 * Where and when another account of an event can stand, so that few have to be compared.
 *
 * @param box degrees around the point; absent where the point says nothing
 */
record Neighbourhood(
    String country, LocalDate from, LocalDate to, @Nullable Box box, @Nullable String admin1Key) {

  /** Two accounts of one event are hardly ever further apart than that. */
  static final int DAYS = 3;

  /** Kilometres beyond what the precision of the point allows; the other's may be NEAR. */
  private static final double MARGIN_KM = 60;

  /**
   * A unit of the first level can be larger than any box around its middle: its name tells more.
   */
  private static final double UNIT_KM = 100;

  private static final double KM_A_DEGREE = 111.2;

  static Neighbourhood of(String country, Account account) {
    Double radius = account.radiusKm();
    boolean isUnit = radius != null && radius >= UNIT_KM && account.admin1() != null;
    return new Neighbourhood(
        country,
        account.days().first().minusDays(DAYS),
        account.days().last().plusDays(DAYS),
        radius == null || isUnit
            ? null
            : Box.around(Objects.requireNonNull(account.point()), radius),
        account.admin1());
  }

  /**
   * @param west may be greater than east: across the antimeridian
   */
  record Box(double west, double south, double east, double north) {

    static Box around(Location point, double radiusKm) {
      double latitudes = (radiusKm + MARGIN_KM) / KM_A_DEGREE;
      double narrowest =
          Math.cos(Math.toRadians(Math.min(89, Math.abs(point.latitude()) + latitudes)));
      double longitudes = Math.min(180, latitudes / narrowest);
      return new Box(
          wrapped(point.longitude() - longitudes),
          point.latitude() - latitudes,
          longitudes == 180
              ? wrapped(point.longitude() - longitudes - 1e-9)
              : wrapped(point.longitude() + longitudes),
          point.latitude() + latitudes);
    }

    private static double wrapped(double longitude) {
      return longitude < -180 ? longitude + 360 : longitude > 180 ? longitude - 360 : longitude;
    }
  }
}
