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
import java.util.UUID;
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

  /** Who counts several series at once sets their months so far apart; 8,333 years. */
  static final int MONTHS_A_SERIES = 100_000;

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

  private static final String KEPT =
      """
      , kept AS (INSERT INTO computation_incident (computation_id, incident_id, incident_version)
        SELECT ?, id, version FROM scoped)
      """;

  /**
   * Both sides are grouped before they are joined: a join of the incidents themselves would compare
   * each with every month while the table has no statistics yet.
   */
  static final String BY_MONTH =
      """
      , active AS (SELECT months_since_year_0, count(DISTINCT name) AS groups
        FROM scoped CROSS JOIN LATERAL unnest(groups) AS name GROUP BY months_since_year_0)
      , told AS (SELECT months_since_year_0, count(DISTINCT name) AS sources
        FROM scoped CROSS JOIN LATERAL unnest(sources) AS name GROUP BY months_since_year_0)
      , counted AS (SELECT months_since_year_0, count(*) AS attacks,
          coalesce(sum(coalesce(fatalities_low, fatalities_best)), 0) AS low,
          coalesce(sum(fatalities_best), 0) AS best,
          coalesce(sum(coalesce(fatalities_high, fatalities_best)), 0) AS high,
          coalesce(sum(civilian_fatalities), 0) AS civilian,
          count(*) FILTER (WHERE event_type = 'VIOLENCE_AGAINST_CIVILIANS') AS targeting,
          count(DISTINCT admin2) AS areas,
          count(*) FILTER (WHERE imprecise) AS imprecise, count(imprecise) AS stated,
          count(*) FILTER (WHERE near_capital) AS near, count(near_capital) AS placed,
          count(*) FILTER (WHERE ngo_affected) AS affected,
          max(occurred_on) AS newest, array_agg(DISTINCT sharing) AS labels
        FROM scoped GROUP BY months_since_year_0)
      SELECT months_since_year_0, attacks, low, best, high, civilian, targeting, areas,
        coalesce(active.groups, 0), newest, labels, coalesce(told.sources, 0), imprecise, stated,
        near, affected, attacks - placed
      FROM counted LEFT JOIN active USING (months_since_year_0)
        LEFT JOIN told USING (months_since_year_0)
      """;

  private final DataSource database;

  IncidentCounts(DataSource database) {
    this.database = database;
  }

  /** Counts what is in scope. */
  public CountedIncidents count(IncidentScope scope) {
    return count(scope, null, List.of());
  }

  /**
   * Counts what was in scope at a moment, of what is still to be seen today.
   *
   * @param moment the last one that counts
   */
  CountedIncidents countAsOf(IncidentScope scope, Instant moment) {
    return count(scope, moment, List.of());
  }

  /**
   * Counts what is in scope, and keeps which version of which incident counted. No incident arrives
   * until the transaction under way has ended.
   *
   * @param computation under which they are kept
   */
  public CountedIncidents countAndKeep(IncidentScope scope, UUID computation) {
    return count(scope, null, List.of(computation));
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

  private CountedIncidents count(
      IncidentScope scope, @Nullable Instant moment, List<UUID> computation) {
    String sql = scoped(moment) + (computation.isEmpty() ? "" : KEPT) + BY_MONTH;
    try (Connection connection = database.getConnection();
        PreparedStatement query = connection.prepareStatement(sql)) {
      int next = bindScope(connection, query, scope, moment);
      for (UUID id : computation) {
        CountingLock.lockForCounting(connection);
        query.setObject(next, id);
      }
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
              rows.getLong(12), rows.getLong(13), rows.getLong(14), rows.getLong(17)));
      newest.add(rows.getObject(10, LocalDate.class));
      Stream.of((String[]) rows.getArray(11).getArray())
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
    YearMonth month = YearMonth.of(0, 1).plusMonths(row.getInt(1) % MONTHS_A_SERIES);
    return new MonthCounts(
        month,
        row.getLong(2),
        new Deaths(row.getLong(3), row.getLong(4), row.getLong(5)),
        row.getLong(6),
        row.getLong(7),
        row.getLong(8),
        row.getLong(9),
        row.getLong(15),
        row.getLong(16));
  }

  static IllegalStateException unreadable(SQLException failure) {
    return new IllegalStateException("The incidents could not be counted", failure);
  }
}
