package org.strategywatch.incident.incident;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.strategywatch.platform.web.security.SharingLabel;

/**
 * How near to an incident's place its outline leads: the stricter the label, the less near. The
 * steps are fixed, for what is drawn anew at each request averages out.
 */
enum PlaceStep {
  GRID("NEAR"),
  ADMIN2("ADMIN2"),
  ADMIN1("ADMIN1"),
  COUNTRY("COUNTRY");

  /** Cells of 0.01° of latitude and longitude, about one kilometre. */
  private static final double CELLS_PER_DEGREE = 100;

  private static final List<String> PRECISIONS =
      List.of("EXACT", "NEAR", "ADMIN2", "ADMIN1", "LINE_OR_AREA", "COUNTRY", "INTERNATIONAL");

  private final String precision;

  PlaceStep(String precision) {
    this.precision = precision;
  }

  static PlaceStep of(@Nullable String sharing) {
    return switch (SharingLabel.ofRecord(sharing)) {
      case CLEAR, GREEN -> GRID;
      case AMBER -> ADMIN2;
      case AMBER_STRICT -> ADMIN1;
      case RED -> COUNTRY;
    };
  }

  @Nullable String admin1(IncidentRequest incident) {
    return this == COUNTRY ? null : incident.admin1();
  }

  @Nullable String admin2(IncidentRequest incident) {
    return compareTo(ADMIN2) <= 0 ? incident.admin2() : null;
  }

  /** The middle of the cell that the exact place lies in. */
  @Nullable Location location(IncidentRequest incident) {
    Location exact = incident.location();
    return this != GRID || exact == null
        ? null
        : new Location(middle(exact.latitude(), 90), middle(exact.longitude(), 180));
  }

  /**
   * What is left of the precision: the coarsest of the record's own, this step's and the names'.
   */
  String precision(IncidentRequest incident) {
    return Stream.of(incident.locationPrecision(), precision, ofNames(incident))
        .filter(Objects::nonNull)
        .map(code -> PRECISIONS.indexOf(code))
        .max(Integer::compare)
        .map(PRECISIONS::get)
        .orElse(precision);
  }

  private String ofNames(IncidentRequest incident) {
    if (location(incident) != null) {
      return precision;
    }
    if (admin2(incident) != null) {
      return ADMIN2.precision;
    }
    return admin1(incident) == null ? COUNTRY.precision : ADMIN1.precision;
  }

  /** Labels whose outlines lead at least as near as this. */
  List<String> labels() {
    return Arrays.stream(SharingLabel.values())
        .filter(label -> of(label.name()).compareTo(this) <= 0)
        .map(SharingLabel::name)
        .toList();
  }

  private static double middle(double degrees, int most) {
    double cell = Math.min(Math.floor(degrees * CELLS_PER_DEGREE), most * CELLS_PER_DEGREE - 1);
    return (cell + 0.5) / CELLS_PER_DEGREE;
  }
}
