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
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.strategywatch.assessment.indicators.MonthCounts.Deaths;
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

  private static final String COUNTED =
      """
      WITH counted AS MATERIALIZED (
        SELECT k.sources, k.audience, k.admin2, k.groups, k.event_type, k.fatalities_low,
          k.fatalities_best, k.fatalities_high, k.civilian_fatalities,
          k.near_capital, k.ngo_affected,
          (12 * extract(year FROM k.occurred_on) + extract(month FROM k.occurred_on) - 1)::int
            AS months_since_year_0,
          CASE WHEN cardinality(k.sources) = 1 THEN k.sources[1] END AS teller
        FROM computation_incident c JOIN known_incident k ON k.id = c.incident_id
        WHERE c.computation_id = ?)
      """;

  private static final String SOURCES =
      COUNTED
          + """
          SELECT name, count(*) FILTER (WHERE audience IS NULL),
            100 * count(*) >= ? * (SELECT count(*) FROM counted)
          FROM counted CROSS JOIN LATERAL unnest(sources) AS name
          GROUP BY name ORDER BY count(*) DESC, name
          """;

  /**
   * A unit or a group is lost with a source if nobody else names it in the month. The parts are
   * stacked and summed, not joined: without statistics a join would compare each with each.
   */
  private static final String ALONE =
      COUNTED
          + """
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
          SELECT teller, months_since_year_0, sum(attacks), sum(low), sum(best), sum(high),
            sum(civilian), sum(targeting), sum(units), sum(groups), sum(near), sum(affected)
          FROM lost WHERE teller = ANY (?) GROUP BY teller, months_since_year_0
          """;

  private final DataSource database;

  IncidentSources(DataSource database) {
    this.database = database;
  }

  /**
   * To be called in the transaction that counted and kept the incidents: until its end none of them
   * changes.
   */
  public SourceShares of(UUID computation) {
    try (Connection connection = database.getConnection()) {
      List<Source> all = all(connection, computation);
      List<Source> large = all.stream().filter(Source::large).limit(MOST).toList();
      Map<String, Map<YearMonth, MonthCounts>> alone =
          large.isEmpty() ? Map.of() : alone(connection, computation, large);
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

  private static List<Source> all(Connection connection, UUID computation) throws SQLException {
    try (PreparedStatement query = connection.prepareStatement(SOURCES)) {
      query.setObject(1, computation);
      query.setInt(2, LEAST_PERCENT);
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
      Connection connection, UUID computation, List<Source> sources) throws SQLException {
    Map<String, Map<YearMonth, MonthCounts>> found = new HashMap<>();
    try (PreparedStatement query = connection.prepareStatement(ALONE)) {
      query.setObject(1, computation);
      query.setArray(
          2, connection.createArrayOf("text", sources.stream().map(Source::name).toArray()));
      try (ResultSet rows = query.executeQuery()) {
        while (rows.next()) {
          MonthCounts month = month(rows);
          found.computeIfAbsent(rows.getString(1), _ -> new HashMap<>()).put(month.month(), month);
        }
      }
    }
    return found;
  }

  private static MonthCounts month(ResultSet row) throws SQLException {
    return new MonthCounts(
        YearMonth.of(0, 1).plusMonths(row.getInt(2)),
        row.getLong(3),
        new Deaths(row.getLong(4), row.getLong(5), row.getLong(6)),
        row.getLong(7),
        row.getLong(8),
        row.getLong(9),
        row.getLong(10),
        row.getLong(11),
        row.getLong(12));
  }
}
