package org.strategywatch.incident.search;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.strategywatch.incident.incident.Folding;
import org.strategywatch.incident.place.PlaceSpellings;
import org.strategywatch.platform.web.problem.ProblemException;
import org.strategywatch.platform.web.request.QueryText;

/**
 * Holds incidents to units, boxes and circles, honest about how precisely their place is known: an
 * incident known to its region is not in one of the region's towns, but may be.
 */
final class AreaConditions {

  private static final int MAX_TEXT = 200;

  /** Kilometres: half around the Earth. */
  private static final int FARTHEST = 20_038;

  private final IncidentFilter filter;
  private final PlaceSpellings spellings;
  private final Conditions conditions;
  private final boolean isCertain;

  AreaConditions(IncidentFilter filter, PlaceSpellings spellings, Conditions conditions) {
    this.filter = filter;
    this.spellings = spellings;
    this.conditions = conditions;
    this.isCertain = Certainty.of(filter.certainty) == Certainty.CERTAIN;
  }

  /**
   * @throws ProblemException 400 naming the parameter that cannot be read
   */
  void add() {
    if (filter.certainty != null) {
      conditions.hold("certainty " + filter.certainty, Clause.of("true"));
    }
    new QueryText("admin1", filter.admin1)
        .text(MAX_TEXT)
        .ifPresent(unit -> conditions.hold("admin1 " + unit, admin1(unit)));
    new QueryText("admin2", filter.admin2)
        .text(MAX_TEXT)
        .ifPresent(unit -> conditions.hold("admin2 " + unit, admin2(unit)));
    new QueryText("bbox", filter.bbox)
        .read(
            "INVALID_BBOX",
            "west,south,east,north in decimal degrees, south ≤ north, is expected",
            GeoBox::read)
        .ifPresent(box -> conditions.hold(box.toString(), lying(box)));
    circle().ifPresent(circle -> conditions.hold(circle.toString(), lying(circle)));
  }

  private Clause admin1(String unit) {
    Optional<PlaceSpellings.Unit> coded = spellings.ofPcode(1, unit);
    Optional<PlaceSpellings.Unit> known =
        coded.or(() -> country().flatMap(country -> spellings.firstLevelNamed(country, unit)));
    Clause spelt = Clause.of("i.admin1_key = ?", Folding.area(unit));
    Clause named =
        known
            .map(AreaConditions::inAdmin1)
            .map(meant -> coded.isPresent() ? meant : meant.or(spelt))
            .orElse(spelt);
    if (isCertain) {
      return named.and(Clause.of(Uncertainty.IS_IN_ADMIN1));
    }
    return named.or(somewhereIn(known.orElse(null)).and(Clause.of("i.admin1_key IS NULL")));
  }

  private Clause admin2(String unit) {
    Optional<PlaceSpellings.Unit> coded = spellings.ofPcode(2, unit);
    Optional<PlaceSpellings.Unit> known =
        coded.or(
            () ->
                country()
                    .flatMap(country -> spellings.secondLevelNamed(country, filter.admin1, unit)));
    Clause spelt = Clause.of("i.admin2_key = ?", Folding.area(unit));
    Clause named =
        known
            .map(AreaConditions::inAdmin2)
            .map(meant -> coded.isPresent() ? meant : meant.or(spelt))
            .orElse(spelt);
    if (isCertain) {
      return named.and(Clause.of(Uncertainty.IS_IN_ADMIN2));
    }
    Clause wider = somewhereIn(known.orElse(null)).and(Clause.of("i.admin2_key IS NULL"));
    return named.or(
        known
            .map(
                u ->
                    wider.and(
                        Clause.of("(i.admin1_key IS NULL OR i.admin1_key = ANY (?))", u.whole())))
            .orElse(wider));
  }

  /** A name alone may mean units of several countries. */
  private Optional<String> country() {
    return Optional.ofNullable(filter.country);
  }

  private static Clause inAdmin1(PlaceSpellings.Unit unit) {
    return in(unit.country()).and(Clause.of("i.admin1_key = ANY (?)", unit.admin1()));
  }

  private static Clause inAdmin2(PlaceSpellings.Unit unit) {
    Clause pair =
        Clause.of(
            "(coalesce(i.admin1_key, ''), i.admin2_key) IN (SELECT * FROM unnest(?::text[], ?::text[]))",
            unit.admin1(),
            unit.admin2());
    return in(unit.country()).and(Clause.of("i.admin2_key = ANY (?)", unit.admin2())).and(pair);
  }

  private static Clause in(String country) {
    return Clause.of("i.country = ?", country);
  }

  /** In the unit's country; a name alone says no country. */
  private static Clause somewhereIn(PlaceSpellings.@Nullable Unit unit) {
    return unit == null ? Clause.of("i.country IS NOT NULL") : in(unit.country());
  }

  private Clause lying(GeoArea area) {
    Clause surely = area.surelyHoldsPoints();
    List<String> units = spellings.within(area::holds);
    if (!units.isEmpty()) {
      surely =
          surely.or(
              Clause.of(
                  "(i.location_precision IN ('ADMIN2', 'ADMIN1') AND i.country || '/' || i.admin1_key = ANY (?))",
                  units));
    }
    List<String> countries = spellings.countriesWithin(area::holds);
    if (!countries.isEmpty()) {
      surely =
          surely.or(
              Clause.of(
                  "(i.location_precision IN ('ADMIN2', 'ADMIN1', 'LINE_OR_AREA', 'COUNTRY') AND i.country = ANY (?))",
                  countries));
    }
    return isCertain ? surely : surely.or(area.mayHold());
  }

  private Optional<GeoCircle> circle() {
    Optional<Double> radius = new QueryText("radiusKm", filter.radiusKm).number(0, FARTHEST);
    double[] point =
        new QueryText("near", filter.near)
            .read(
                "INVALID_POINT",
                "latitude,longitude in decimal degrees is expected",
                GeoCircle::point)
            .orElse(null);
    if ((point == null) != radius.isEmpty()) {
      throw ProblemException.invalidParameter(
          point == null ? "near" : "radiusKm", "REQUIRED", "near and radiusKm go together");
    }
    return radius.map(
        km ->
            new GeoCircle(Objects.requireNonNull(point)[0], Objects.requireNonNull(point)[1], km));
  }
}
