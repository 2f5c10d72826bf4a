package org.strategywatch.assessment.indicators;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.strategywatch.assessment.indicators.SourceShares.Share;

/** What single sources contribute to a computation. */
@ApplicationScoped
public class IncidentSources {

  /** Sources with less of the incidents, in percent, are not left out one by one. */
  public static final int LEAST_PERCENT = 5;

  /** At most so many sources are left out, each in turn. */
  public static final int MOST = 8;

  /** So many incidents that are not for some organisations only make a source one to be named. */
  public static final int LEAST_OPEN = 5;

  private static final String SOURCES =
      IncidentCounts.scoped(null)
          + """
          SELECT name, count(*) FILTER (WHERE audience IS NULL),
            100 * count(*) >= ? * (SELECT count(*) FROM scoped)
          FROM scoped CROSS JOIN LATERAL unnest(sources) AS name
          GROUP BY name ORDER BY count(*) DESC, name
          """;

  /**
   * A unit or a group is lost with a source if nobody else names it in the month. The parts are
   * stacked and summed, not joined: without statistics a join would compare each with each.
   */
  private static final String ALONE =
      IncidentCounts.scoped(null)
          + """
          , counted AS MATERIALIZED (SELECT *,
              CASE WHEN cardinality(sources) = 1 THEN sources[1] END AS teller FROM scoped)
          , units AS (SELECT months_since_year_0, min(teller) AS teller FROM counted
            WHERE admin2 IS NOT NULL GROUP BY months_since_year_0, admin2
            HAVING count(teller) = count(*) AND min(teller) = max(teller))
          , parties AS (SELECT months_since_year_0, min(teller) AS teller
            FROM counted CROSS JOIN LATERAL unnest(groups) AS party
            GROUP BY months_since_year_0, party
            HAVING count(teller) = count(*) AND min(teller) = max(teller))
          , lost AS (
            SELECT teller, months_since_year_0, 1 AS attacks,
              coalesce(fatalities_low, fatalities_best, 0) AS low, coalesce(fatalities_best, 0) AS best,
              coalesce(fatalities_high, fatalities_best, 0) AS high,
              coalesce(civilian_fatalities, 0) AS civilian,
              CASE WHEN event_type = 'VIOLENCE_AGAINST_CIVILIANS' THEN 1 ELSE 0 END AS targeting,
              0 AS units, 0 AS groups,
              CASE WHEN near_capital THEN 1 ELSE 0 END AS near,
              CASE WHEN ngo_affected THEN 1 ELSE 0 END AS affected
            FROM counted
            UNION ALL SELECT teller, months_since_year_0, 0, 0, 0, 0, 0, 0, 1, 0, 0, 0 FROM units
            UNION ALL SELECT teller, months_since_year_0, 0, 0, 0, 0, 0, 0, 0, 1, 0, 0 FROM parties)
          SELECT teller, months_since_year_0, sum(attacks) AS attacks, sum(low) AS low,
            sum(best) AS best, sum(high) AS high, sum(civilian) AS civilian,
            sum(targeting) AS targeting, sum(units) AS units, sum(groups) AS groups,
            sum(near) AS near, sum(affected) AS affected
          FROM lost WHERE teller = ANY (?) GROUP BY teller, months_since_year_0
          """;

  private final DataSource database;

  IncidentSources(DataSource database) {
    this.database = database;
  }

  /**
   * To be called in the transaction that {@link IncidentCounts#countAndHold counted} the incidents:
   * until its end none of them changes.
   */
  public SourceShares of(IncidentScope scope) {
    try (Connection connection = database.getConnection()) {
      List<Source> all = all(connection, scope);
      List<Source> large = all.stream().filter(Source::large).limit(MOST).toList();
      Map<String, Map<YearMonth, MonthCounts>> alone =
          large.isEmpty() ? Map.of() : alone(connection, scope, large);
      return new SourceShares(
          large.stream()
              .map(it -> new Share(it.shown(), alone.getOrDefault(it.name(), Map.of())))
              .toList(),
          all.size() - large.size());
    } catch (SQLException failure) {
      throw new IllegalStateException("The sources of a computation were not read", failure);
    }
  }

  /**
   * One source.
   *
   * @param open incidents of it that are not for some organisations only
   */
  private record Source(String name, long open, boolean large) {

    @Nullable String shown() {
      return open >= LEAST_OPEN ? name : null;
    }
  }

  private static List<Source> all(Connection connection, IncidentScope scope) throws SQLException {
    try (PreparedStatement query = connection.prepareStatement(SOURCES)) {
      query.setInt(IncidentCounts.bindScope(connection, query, scope, null), LEAST_PERCENT);
      try (ResultSet rows = query.executeQuery()) {
        List<Source> found = new ArrayList<>();
        while (rows.next()) {
          found.add(new Source(rows.getString(1), rows.getLong(2), rows.getBoolean(3)));
        }
        return found;
      }
    }
  }

  private static Map<String, Map<YearMonth, MonthCounts>> alone(
      Connection connection, IncidentScope scope, List<Source> sources) throws SQLException {
    Map<String, Map<YearMonth, MonthCounts>> found = new HashMap<>();
    try (PreparedStatement query = connection.prepareStatement(ALONE)) {
      query.setArray(
          IncidentCounts.bindScope(connection, query, scope, null),
          connection.createArrayOf("text", sources.stream().map(Source::name).toArray()));
      try (ResultSet rows = query.executeQuery()) {
        while (rows.next()) {
          MonthCounts month = IncidentCounts.month(rows);
          found.computeIfAbsent(rows.getString(1), _ -> new HashMap<>()).put(month.month(), month);
        }
      }
    }
    return found;
  }
}
