package org.strategywatch.assessment.indicators;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.strategywatch.assessment.CountingLock;
import org.strategywatch.assessment.indicators.MonthCounts.Deaths;
import org.strategywatch.platform.web.security.SharingLabel;

/**
 * Counts known incidents. One statement a count, so that all numbers of an answer come from one
 * state of the data although events keep arriving.
 */
@ApplicationScoped
public class IncidentCounts {

  private static final String SCOPED =
      """
      WITH scoped AS MATERIALIZED (
        SELECT k.*, (12 * extract(year FROM k.occurred_on) + extract(month FROM k.occurred_on) - 1)::int
            AS months_since_year_0
        FROM %s k
        WHERE k.state = 'COUNTED' AND k.country = ? AND k.occurred_on >= ? AND k.occurred_on < ?
          AND k.sharing = ANY (?) AND (cardinality(?::text[]) = 0 OR k.area = ANY (?))
          AND (?::text IS NULL OR k.admin2 = ?)
          AND (cardinality(?::text[]) = 0 OR k.verification = ANY (?))
          AND (?::text IS NULL OR ? = ANY (k.actors)))
      """;

  private static final String NOW = "known_incident";
  private static final String AT = "incidents_known_at(?, ?, ?)";

  /**
   * The parts are stacked and summed, not joined: without statistics a join would compare each
   * incident with each month, or group all of them anew for each.
   */
  private static final String BY_MONTH =
      """
      , part AS (
        SELECT months_since_year_0, count(*) AS attacks,
          sum(coalesce(fatalities_low, fatalities_best, 0)) AS low,
          sum(coalesce(fatalities_best, 0)) AS best,
          sum(coalesce(fatalities_high, fatalities_best, 0)) AS high,
          sum(coalesce(civilian_fatalities, 0)) AS civilian,
          count(*) FILTER (WHERE event_type = 'VIOLENCE_AGAINST_CIVILIANS') AS targeting,
          count(DISTINCT admin2) AS units, 0 AS groups,
          count(*) FILTER (WHERE near_capital) AS near,
          count(*) FILTER (WHERE ngo_affected) AS affected,
          max(occurred_on) AS newest, array_agg(DISTINCT sharing) AS labels, 0 AS sources,
          count(*) FILTER (WHERE imprecise) AS imprecise, count(imprecise) AS stated,
          count(*) - count(near_capital) AS unplaced
        FROM scoped GROUP BY months_since_year_0
        UNION ALL SELECT months_since_year_0, 0, 0, 0, 0, 0, 0, 0, count(DISTINCT name), 0, 0,
          NULL, NULL, 0, 0, 0, 0
        FROM scoped CROSS JOIN LATERAL unnest(groups) AS name GROUP BY months_since_year_0
        UNION ALL SELECT months_since_year_0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
          NULL, NULL, count(DISTINCT name), 0, 0, 0
        FROM scoped CROSS JOIN LATERAL unnest(sources) AS name GROUP BY months_since_year_0)
      SELECT months_since_year_0, sum(attacks) AS attacks, sum(low) AS low, sum(best) AS best,
        sum(high) AS high, sum(civilian) AS civilian, sum(targeting) AS targeting,
        sum(units) AS units, sum(groups) AS groups, sum(near) AS near, sum(affected) AS affected,
        max(newest) AS newest, max(labels) AS labels, sum(sources) AS sources,
        sum(imprecise) AS imprecise, sum(stated) AS stated, sum(unplaced) AS unplaced
      FROM part GROUP BY months_since_year_0
      """;

  private final DataSource database;

  IncidentCounts(DataSource database) {
    this.database = database;
  }

  /** Counts what is in scope. */
  public CountedIncidents count(IncidentScope scope) {
    return count(scope, null);
  }

  /**
   * Counts what was in scope at a moment, of what is still to be seen today.
   *
   * @param moment the last one that counts
   */
  CountedIncidents countAsOf(IncidentScope scope, Instant moment) {
    return count(scope, moment);
  }

  /**
   * Counts what is in scope. No incident arrives until the transaction under way has ended: what is
   * read in it afterwards is what was counted.
   */
  public CountedIncidents countAndHold(IncidentScope scope) {
    try (Connection connection = database.getConnection()) {
      CountingLock.lockForCounting(connection);
      return count(scope);
    } catch (SQLException failure) {
      throw unreadable(failure);
    }
  }

  /** How many admin-2 units a country has; empty where it is not known. */
  public OptionalInt admin2Units(String country) {
    try (Connection connection = database.getConnection();
        PreparedStatement query =
            connection.prepareStatement("SELECT units FROM admin2_units WHERE country = ?")) {
      query.setString(1, country);
      try (ResultSet rows = query.executeQuery()) {
        return rows.next() ? OptionalInt.of(rows.getInt(1)) : OptionalInt.empty();
      }
    } catch (SQLException failure) {
      throw unreadable(failure);
    }
  }

  private CountedIncidents count(IncidentScope scope, @Nullable Instant moment) {
    try (Connection connection = database.getConnection();
        PreparedStatement query = connection.prepareStatement(scoped(moment) + BY_MONTH)) {
      bindScope(connection, query, scope, moment);
      try (ResultSet rows = query.executeQuery()) {
        return read(rows, scope);
      }
    } catch (SQLException failure) {
      throw unreadable(failure);
    }
  }

  /** What every count begins with: the incidents in scope, as known now or at a moment. */
  static String scoped(@Nullable Instant moment) {
    return SCOPED.formatted(moment == null ? NOW : AT);
  }

  /** Sets the values of {@link #scoped}; gives the position of the next. */
  static int bindScope(
      Connection connection, PreparedStatement query, IncidentScope scope, @Nullable Instant moment)
      throws SQLException {
    return bind(connection, query, bindMoment(connection, query, scope, moment), scope);
  }

  /** The first parameters, if any; gives the position of the next. */
  private static int bindMoment(
      Connection connection, PreparedStatement query, IncidentScope scope, @Nullable Instant moment)
      throws SQLException {
    if (moment == null) {
      return 1;
    }
    query.setObject(1, moment.atOffset(ZoneOffset.UTC));
    query.setString(2, scope.country());
    query.setArray(3, labels(connection, scope.clearance()));
    return 4;
  }

  private static int bind(
      Connection connection, PreparedStatement query, int first, IncidentScope scope)
      throws SQLException {
    Array areas = connection.createArrayOf("text", scope.areas().toArray());
    query.setString(first, scope.country());
    query.setObject(first + 1, scope.from().atDay(1));
    query.setObject(first + 2, scope.to().plusMonths(1).atDay(1));
    query.setArray(first + 3, labels(connection, scope.clearance()));
    query.setArray(first + 4, areas);
    query.setArray(first + 5, areas);
    IncidentFilter filter = scope.filter();
    Object[] states = filter.verification().stream().map(Enum::name).toArray();
    query.setString(first + 6, filter.admin2());
    query.setString(first + 7, filter.admin2());
    query.setArray(first + 8, connection.createArrayOf("text", states));
    query.setArray(first + 9, connection.createArrayOf("text", states));
    query.setString(first + 10, filter.actor());
    query.setString(first + 11, filter.actor());
    return first + 12;
  }

  static Array labels(Connection connection, SharingLabel clearance) throws SQLException {
    Object[] labels = clearance.covered().stream().map(Enum::name).toArray();
    return connection.createArrayOf("text", labels);
  }

  private static CountedIncidents read(ResultSet rows, IncidentScope scope) throws SQLException {
    Map<YearMonth, MonthCounts> found = new HashMap<>();
    Map<YearMonth, ReportingEffort> told = new HashMap<>();
    List<LocalDate> newest = new ArrayList<>();
    List<SharingLabel> labels = new ArrayList<>();
    while (rows.next()) {
      MonthCounts month = month(rows);
      found.put(month.month(), month);
      told.put(
          month.month(),
          ReportingEffort.of(
              rows.getLong("sources"),
              rows.getLong("imprecise"),
              rows.getLong("stated"),
              rows.getLong("unplaced")));
      newest.add(rows.getObject("newest", LocalDate.class));
      Stream.of((String[]) rows.getArray("labels").getArray())
          .map(SharingLabel::ofRecord)
          .forEach(labels::add);
    }
    List<MonthCounts> months = new ArrayList<>();
    List<ReportingEffort> reporting = new ArrayList<>();
    for (YearMonth m = scope.from(); !m.isAfter(scope.to()); m = m.plusMonths(1)) {
      months.add(found.getOrDefault(m, MonthCounts.none(m)));
      reporting.add(told.getOrDefault(m, ReportingEffort.NONE));
    }
    return new CountedIncidents(
        months,
        reporting,
        newest.isEmpty() ? null : Collections.max(newest),
        SharingLabel.highest(labels));
  }

  static MonthCounts month(ResultSet row) throws SQLException {
    return new MonthCounts(
        YearMonth.of(0, 1).plusMonths(row.getInt("months_since_year_0")),
        row.getLong("attacks"),
        new Deaths(row.getLong("low"), row.getLong("best"), row.getLong("high")),
        row.getLong("civilian"),
        row.getLong("targeting"),
        row.getLong("units"),
        row.getLong("groups"),
        row.getLong("near"),
        row.getLong("affected"));
  }

  static IllegalStateException unreadable(SQLException failure) {
    return new IllegalStateException("The incidents could not be counted", failure);
  }
}
