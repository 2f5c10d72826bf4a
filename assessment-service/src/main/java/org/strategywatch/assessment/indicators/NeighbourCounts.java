package org.strategywatch.assessment.indicators;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Array;
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
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.strategywatch.assessment.neighbours.Neighbour;
import org.strategywatch.platform.web.security.SharingLabel;

/** Counts the incidents of neighbours, of each and of all together, by one statement for all. */
@ApplicationScoped
public class NeighbourCounts {

  /** Stands for a whole country; no comparable name of an area has such a sign. */
  private static final String EVERYWHERE = "*";

  /** The number of the series of all together. */
  private static final int TOGETHER = 0;

  /**
   * A country is gone through once, however many of its areas are asked for, and no more is carried
   * on than is counted: whole rows of many countries do not fit into the memory of a query.
   */
  private static final String SCOPED =
      """
      WITH asked AS MATERIALIZED (
        SELECT of_country, array_agg(area) AS areas, array_agg(number) AS numbers
        FROM unnest(?::text[], ?::text[], ?::int[]) AS listed (of_country, area, number)
        GROUP BY of_country)
      , scoped AS MATERIALIZED (
        SELECT found.number AS series, 12 * extract(year FROM k.occurred_on)::int
            + extract(month FROM k.occurred_on)::int - 1 AS months_since_year_0,
          k.fatalities_low, k.fatalities_best, k.fatalities_high, k.civilian_fatalities,
          k.event_type, k.admin2, k.groups, k.near_capital, k.ngo_affected, k.sharing, k.licence,
          k.attribution
        FROM asked JOIN known_incident k ON k.country = asked.of_country
          CROSS JOIN LATERAL (SELECT asked.numbers[coalesce(array_position(asked.areas, k.area),
            array_position(asked.areas, '*'))] AS number) AS found
        WHERE k.state = 'COUNTED' AND k.occurred_on >= ? AND k.occurred_on < ?
          AND k.sharing = ANY (?) AND found.number IS NOT NULL)
      """;

  /** They are no evidence, so none of them is counted here; whose they are has to be said. */
  private static final String CREDITED =
      """
      , credited AS (INSERT INTO computation_credit (computation_id, licence, attribution, incidents)
        SELECT DISTINCT ?::uuid, coalesce(licence, ''), coalesce(attribution, ''), 0 FROM scoped
        ON CONFLICT DO NOTHING)
      """;

  /** The parts are stacked and summed, as those of {@link IncidentSources} are. */
  private static final String BY_SERIES_AND_MONTH =
      """
      , counted AS (SELECT series, months_since_year_0, count(*) AS attacks,
          sum(coalesce(fatalities_low, fatalities_best, 0)) AS low,
          sum(coalesce(fatalities_best, 0)) AS best,
          sum(coalesce(fatalities_high, fatalities_best, 0)) AS high,
          sum(coalesce(civilian_fatalities, 0)) AS civilian,
          count(*) FILTER (WHERE event_type = 'VIOLENCE_AGAINST_CIVILIANS') AS targeting,
          count(*) FILTER (WHERE near_capital) AS near,
          count(*) FILTER (WHERE ngo_affected) AS affected
        FROM scoped GROUP BY series, months_since_year_0)
      , hit AS (SELECT DISTINCT series, months_since_year_0, admin2 FROM scoped
        WHERE admin2 IS NOT NULL)
      , active AS (SELECT DISTINCT series, months_since_year_0, name
        FROM scoped CROSS JOIN LATERAL unnest(groups) AS name)
      , part AS (
        SELECT series, months_since_year_0, attacks, low, best, high, civilian, targeting, 0 AS units,
          0 AS groups, near, affected FROM counted
        UNION ALL SELECT series, months_since_year_0, 0, 0, 0, 0, 0, 0, count(*), 0, 0, 0
          FROM hit GROUP BY series, months_since_year_0
        UNION ALL SELECT series, months_since_year_0, 0, 0, 0, 0, 0, 0, 0, count(*), 0, 0
          FROM active GROUP BY series, months_since_year_0
        UNION ALL SELECT %1$d, months_since_year_0, attacks, low, best, high, civilian, targeting, 0,
          0, near, affected FROM counted
        UNION ALL SELECT %1$d, months_since_year_0, 0, 0, 0, 0, 0, 0, count(DISTINCT admin2), 0, 0, 0
          FROM hit GROUP BY months_since_year_0
        UNION ALL SELECT %1$d, months_since_year_0, 0, 0, 0, 0, 0, 0, 0, count(DISTINCT name), 0, 0
          FROM active GROUP BY months_since_year_0)
      SELECT series, months_since_year_0, sum(attacks) AS attacks, sum(low) AS low,
        sum(best) AS best, sum(high) AS high, sum(civilian) AS civilian, sum(targeting) AS targeting,
        sum(units) AS units, sum(groups) AS groups, sum(near) AS near, sum(affected) AS affected,
        (SELECT array_agg(sharing) FROM (SELECT DISTINCT sharing FROM scoped) AS told) AS labels
      FROM part GROUP BY series, months_since_year_0
      """
          .formatted(TOGETHER);

  private final DataSource database;

  NeighbourCounts(DataSource database) {
    this.database = database;
  }

  /**
   * The outcome, all of it from one state of the data; every list has one entry a month, in order.
   *
   * @param each in the order of the neighbours asked for
   * @param together of all; what is distinct is so among all of them
   * @param sharing the highest label of the incidents that counted
   */
  public record Counted(
      List<List<MonthCounts>> each, List<MonthCounts> together, SharingLabel sharing) {

    public Counted {
      each = each.stream().map(List::copyOf).toList();
      together = List.copyOf(together);
    }
  }

  /**
   * Counts what a clearance covers, and keeps whose records those are. No incident arrives until
   * the transaction under way has ended, if {@link IncidentCounts#countAndHold} was called in it.
   *
   * @param computation under which that is kept
   * @param neighbours of which no two share a comparable name
   * @param from first month
   * @param to last month, inclusive
   */
  public Counted countAndCredit(
      UUID computation,
      List<Neighbour> neighbours,
      YearMonth from,
      YearMonth to,
      SharingLabel clearance) {
    Map<Integer, Map<YearMonth, MonthCounts>> found = new HashMap<>();
    List<SharingLabel> labels = new ArrayList<>();
    if (!neighbours.isEmpty()) {
      try (Connection connection = database.getConnection();
          PreparedStatement query =
              connection.prepareStatement(SCOPED + CREDITED + BY_SERIES_AND_MONTH)) {
        bind(connection, query, neighbours);
        query.setObject(4, from.atDay(1));
        query.setObject(5, to.plusMonths(1).atDay(1));
        query.setArray(6, IncidentCounts.labels(connection, clearance));
        query.setObject(7, computation);
        try (ResultSet rows = query.executeQuery()) {
          read(rows, found, labels);
        }
      } catch (SQLException failure) {
        throw new IllegalStateException(
            "The incidents of the neighbours could not be counted", failure);
      }
    }
    return new Counted(
        IntStream.rangeClosed(1, neighbours.size())
            .mapToObj(number -> series(found.get(number), from, to))
            .toList(),
        series(found.get(TOGETHER), from, to),
        SharingLabel.highest(labels));
  }

  private static void bind(
      Connection connection, PreparedStatement query, List<Neighbour> neighbours)
      throws SQLException {
    List<String> countries = new ArrayList<>();
    List<String> areas = new ArrayList<>();
    List<Integer> numbers = new ArrayList<>();
    for (int i = 0; i < neighbours.size(); i++) {
      Neighbour neighbour = neighbours.get(i);
      for (String key : neighbour.area() == null ? List.of(EVERYWHERE) : neighbour.keys()) {
        countries.add(neighbour.country());
        areas.add(key);
        numbers.add(i + 1);
      }
    }
    query.setArray(1, array(connection, "text", countries));
    query.setArray(2, array(connection, "text", areas));
    query.setArray(3, array(connection, "int4", numbers));
  }

  private static Array array(Connection connection, String type, List<?> values)
      throws SQLException {
    return connection.createArrayOf(type, values.toArray());
  }

  private static void read(
      ResultSet rows, Map<Integer, Map<YearMonth, MonthCounts>> found, List<SharingLabel> labels)
      throws SQLException {
    while (rows.next()) {
      MonthCounts month = IncidentCounts.month(rows);
      found.computeIfAbsent(rows.getInt("series"), _ -> new HashMap<>()).put(month.month(), month);
      if (labels.isEmpty()) {
        Stream.of((String[]) rows.getArray("labels").getArray())
            .map(SharingLabel::ofRecord)
            .forEach(labels::add);
      }
    }
  }

  private static List<MonthCounts> series(
      @Nullable Map<YearMonth, MonthCounts> found, YearMonth from, YearMonth to) {
    Map<YearMonth, MonthCounts> known = found == null ? Map.of() : found;
    List<MonthCounts> months = new ArrayList<>();
    for (YearMonth m = from; !m.isAfter(to); m = m.plusMonths(1)) {
      months.add(known.getOrDefault(m, MonthCounts.none(m)));
    }
    return months;
  }
}
