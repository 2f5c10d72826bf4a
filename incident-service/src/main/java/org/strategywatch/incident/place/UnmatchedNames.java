package org.strategywatch.incident.place;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.strategywatch.incident.codelist.Countries;
import org.strategywatch.incident.incident.IncidentDisclosure;
import org.strategywatch.platform.data.disclosure.View;
import org.strategywatch.platform.data.disclosure.VisibleSet;
import org.strategywatch.platform.web.paging.Cursor;
import org.strategywatch.platform.web.paging.Page;
import org.strategywatch.platform.web.paging.PageRequest;
import org.strategywatch.platform.web.request.QueryText;

/** Lists the coded names that a person has to look at. */
@ApplicationScoped
class UnmatchedNames {

  private static final String CODED =
      """
      SELECT i.country, i.admin1_key, i.admin2_key, min(i.admin1) AS admin1, min(i.admin2) AS admin2,
             count(*) AS incidents
      FROM incident i
      WHERE %s AND i.verification <> 'RETRACTED'
        AND (i.admin1_key IS NOT NULL OR i.admin2_key IS NOT NULL)
        AND (?::text IS NULL OR i.country = ?)
      GROUP BY i.country, i.admin1_key, i.admin2_key
      """;

  private final DataSource database;
  private final Gazetteers gazetteers;
  private final IncidentDisclosure disclosure;

  UnmatchedNames(DataSource database, Gazetteers gazetteers, IncidentDisclosure disclosure) {
    this.database = database;
    this.gazetteers = gazetteers;
    this.disclosure = disclosure;
  }

  /**
   * One page in the order of country, level and names.
   *
   * @throws org.strategywatch.platform.web.problem.ProblemException 400 naming the parameter
   */
  Page<UnmatchedName> list(
      @Nullable String country, @Nullable String limit, @Nullable String cursor) {
    String wanted =
        new QueryText("country", country)
            .read(
                "UNKNOWN_COUNTRY",
                "an ISO 3166-1 alpha-2 code is expected",
                code -> Countries.isKnown(code) ? code : null)
            .orElse(null);
    String scope = "unmatched names in " + wanted;
    PageRequest page = PageRequest.of(limit, cursor, scope);
    String behind = page.after().map(place -> place.key().getFirst()).orElse("");
    return Page.of(
        unmatched(wanted).tailMap(behind + '\0').entrySet().stream()
            .limit(page.limit() + 1L)
            .toList(),
        page.limit(),
        java.util.Map.Entry::getValue,
        last -> new Cursor(scope, List.of(last.getKey())));
  }

  /** By what puts them in order. */
  private SortedMap<String, UnmatchedName> unmatched(@Nullable String country) {
    VisibleSet visible = disclosure.having(View.FULL);
    try (Connection connection = database.getConnection();
        PreparedStatement query = connection.prepareStatement(CODED.formatted(visible.sql("i")))) {
      int position = visible.bind(query, 1);
      query.setString(position, country);
      query.setString(position + 1, country);
      Gazetteer gazetteer = gazetteers.current();
      SortedMap<String, UnmatchedName> found = new TreeMap<>();
      try (ResultSet row = query.executeQuery()) {
        while (row.next()) {
          unmatched(row, gazetteer)
              .forEach(name -> found.merge(order(name), name, UnmatchedNames::both));
        }
      }
      return found;
    } catch (SQLException e) {
      throw new IllegalStateException("Coded names cannot be read", e);
    }
  }

  private static Stream<UnmatchedName> unmatched(ResultSet row, Gazetteer gazetteer)
      throws SQLException {
    String country = Objects.requireNonNull(row.getString("country"));
    String admin1 = row.getString("admin1");
    String admin2 = row.getString("admin2");
    long incidents = row.getLong("incidents");
    NameMatching matching = gazetteer.matching();
    Stream.Builder<UnmatchedName> names = Stream.builder();
    if (matching.knows(country)) {
      if (admin1 != null && matching.admin1(country, admin1).isEmpty()) {
        names.add(new UnmatchedName(country, 1, null, admin1, incidents));
      }
      if (admin2 != null && matching.admin2(country, admin1, admin2).isEmpty()) {
        names.add(new UnmatchedName(country, 2, admin1, admin2, incidents));
      }
    }
    return names.build();
  }

  private static String order(UnmatchedName name) {
    return String.join(
        "\t",
        name.country(),
        Integer.toString(name.level()),
        letters(name.admin1()),
        letters(name.name()));
  }

  private static String letters(@Nullable String name) {
    return name == null ? "" : PlaceName.of(name).letters();
  }

  private static UnmatchedName both(UnmatchedName one, UnmatchedName other) {
    return new UnmatchedName(
        one.country(),
        one.level(),
        one.admin1(),
        one.name().compareTo(other.name()) <= 0 ? one.name() : other.name(),
        one.incidents() + other.incidents());
  }
}
