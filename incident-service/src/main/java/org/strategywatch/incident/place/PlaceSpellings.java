package org.strategywatch.incident.place;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Envelope;

/**
 * Under which names the incidents of a unit are recorded. Looks at the names that there are, one
 * step in an index for each, so that nothing has to be kept beside the incidents.
 */
@ApplicationScoped
public class PlaceSpellings {

  /** Names that nobody could have typed by hand are not looked at. */
  private static final int MOST = 20_000;

  private static final String FIRST_LEVEL =
      """
      WITH RECURSIVE spelling (admin1, admin2) AS (
        (SELECT admin1_key, NULL::text FROM incident
         WHERE country = ? AND admin1_key IS NOT NULL ORDER BY admin1_key LIMIT 1)
        UNION ALL
        SELECT next.admin1_key, NULL FROM spelling s CROSS JOIN LATERAL (
          SELECT admin1_key FROM incident
          WHERE country = ? AND admin1_key > s.admin1 ORDER BY admin1_key LIMIT 1) AS next)
      SELECT admin1, admin2 FROM spelling LIMIT %d
      """
          .formatted(MOST);

  private static final String SECOND_LEVEL =
      """
      WITH RECURSIVE spelling (admin1, admin2) AS (
        (SELECT coalesce(admin1_key, ''), admin2_key FROM incident
         WHERE country = ? AND admin2_key IS NOT NULL
         ORDER BY admin2_key, coalesce(admin1_key, '') LIMIT 1)
        UNION ALL
        SELECT next.admin1, next.admin2_key FROM spelling s CROSS JOIN LATERAL (
          SELECT coalesce(admin1_key, '') AS admin1, admin2_key FROM incident
          WHERE country = ? AND admin2_key IS NOT NULL
            AND (admin2_key, coalesce(admin1_key, '')) > (s.admin2, s.admin1)
          ORDER BY admin2_key, coalesce(admin1_key, '') LIMIT 1) AS next)
      SELECT admin1, admin2 FROM spelling LIMIT %d
      """
          .formatted(MOST);

  private final DataSource database;
  private final Gazetteers gazetteers;

  PlaceSpellings(DataSource database, Gazetteers gazetteers) {
    this.database = database;
    this.gazetteers = gazetteers;
  }

  /**
   * A unit as its incidents are recorded.
   *
   * @param admin1 folded names of the level above, aligned with {@code admin2}; at level 1 those of
   *     the unit itself
   * @param admin2 folded names, empty at level 1
   * @param whole folded names of the unit that it is part of, empty at level 1
   */
  public record Unit(
      String country, int level, List<String> admin1, List<String> admin2, List<String> whole) {

    public Unit {
      admin1 = List.copyOf(admin1);
      admin2 = List.copyOf(admin2);
      whole = List.copyOf(whole);
    }
  }

  private record Spelling(String admin1, @Nullable String admin2) {}

  /** The unit with this P-code, if the gazetteer has it at that level. */
  public Optional<Unit> ofPcode(int level, String pcode) {
    return gazetteers.current().find(pcode).filter(place -> place.level() == level).map(this::unit);
  }

  /**
   * The unit of level 1 that a name means, as it would where an incident has it.
   *
   * @param country ISO 3166-1 alpha-2
   */
  public Optional<Unit> firstLevelNamed(String country, String name) {
    return gazetteers
        .current()
        .matching()
        .admin1(country, name)
        .map(NameMatch::place)
        .map(this::unit);
  }

  /**
   * The same of level 2.
   *
   * @param country ISO 3166-1 alpha-2
   * @param admin1 P-code or name of the unit that it is part of, null where that is not told
   */
  public Optional<Unit> secondLevelNamed(String country, @Nullable String admin1, String name) {
    Gazetteer gazetteer = gazetteers.current();
    String whole = admin1 == null ? null : gazetteer.find(admin1).map(Place::name).orElse(admin1);
    return gazetteer.matching().admin2(country, whole, name).map(NameMatch::place).map(this::unit);
  }

  private Unit unit(Place place) {
    return place.level() == 1
        ? new Unit(place.country(), 1, namesOf(place), List.of(), List.of())
        : secondLevel(place);
  }

  private List<String> namesOf(Place place) {
    NameMatching matching = gazetteers.current().matching();
    return read(FIRST_LEVEL, place.country()).stream()
        .map(Spelling::admin1)
        .filter(name -> means(matching.admin1(place.country(), name), place))
        .toList();
  }

  private Unit secondLevel(Place place) {
    Gazetteer gazetteer = gazetteers.current();
    String country = place.country();
    List<Spelling> spellings =
        read(SECOND_LEVEL, country).stream()
            .filter(s -> means(admin2(gazetteer.matching(), country, s), place))
            .toList();
    List<String> whole =
        Optional.ofNullable(place.parent())
            .flatMap(gazetteer::find)
            .map(this::namesOf)
            .orElse(List.of());
    return new Unit(
        country,
        2,
        spellings.stream().map(Spelling::admin1).toList(),
        spellings.stream().map(s -> Objects.requireNonNull(s.admin2())).toList(),
        whole);
  }

  private static Optional<NameMatch> admin2(
      NameMatching matching, String country, Spelling spelling) {
    String admin1 = spelling.admin1().isEmpty() ? null : spelling.admin1();
    return matching.admin2(country, admin1, Objects.requireNonNull(spelling.admin2()));
  }

  private static boolean means(Optional<NameMatch> match, Place place) {
    return match.filter(found -> found.place().pcode().equals(place.pcode())).isPresent();
  }

  /**
   * Units of level 1 that lie wholly in an area, as country and folded name with a slash between.
   *
   * @param isWithin whether a box in degrees, longitudes as x, lies in the area
   */
  public List<String> within(Predicate<Envelope> isWithin) {
    return gazetteers.current().extents().stream()
        .filter(extent -> isWithin.test(extent.box()))
        .flatMap(extent -> extent.keys().stream())
        .toList();
  }

  /** Countries of which every unit lies wholly in an area. */
  public List<String> countriesWithin(Predicate<Envelope> isWithin) {
    return gazetteers.current().countryBoxes().entrySet().stream()
        .filter(country -> isWithin.test(country.getValue()))
        .map(java.util.Map.Entry::getKey)
        .toList();
  }

  private List<Spelling> read(String sql, String country) {
    try (Connection connection = database.getConnection();
        PreparedStatement query = connection.prepareStatement(sql)) {
      query.setString(1, country);
      query.setString(2, country);
      List<Spelling> spellings = new ArrayList<>();
      try (ResultSet row = query.executeQuery()) {
        while (row.next()) {
          spellings.add(
              new Spelling(
                  Objects.requireNonNull(row.getString("admin1")), row.getString("admin2")));
        }
      }
      return spellings;
    } catch (SQLException e) {
      throw new IllegalStateException("The names of units cannot be read", e);
    }
  }
}
