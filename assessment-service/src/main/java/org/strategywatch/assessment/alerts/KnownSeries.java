package org.strategywatch.assessment.alerts;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Reads what is known of a series, in one statement. */
@ApplicationScoped
class KnownSeries {

  private static final String DAYS =
      """
      SELECT occurred_on, area_name, count(*), coalesce(sum(fatalities_best), 0)
      FROM known_incident
      WHERE state = 'COUNTED' AND country = ? AND occurred_on BETWEEN ? AND ? AND sharing = ANY (?)
        AND (? = '' OR area = ?)
      GROUP BY occurred_on, area_name
      """;

  private final DataSource database;

  KnownSeries(DataSource database) {
    this.database = database;
  }

  /**
   * The days on which something happened, and how the area is called.
   *
   * @param name the commonest spelling, of equally common ones the first; null for a country or
   *     where none came with the incidents
   */
  record Known(Map<LocalDate, DailyCounts.Day> days, @Nullable String name) {

    Optional<LocalDate> oldest() {
      return days.keySet().stream().min(Comparator.naturalOrder());
    }

    Optional<LocalDate> newest() {
      return days.keySet().stream().max(Comparator.naturalOrder());
    }

    long incidents() {
      return days.values().stream().mapToLong(DailyCounts.Day::incidents).sum();
    }
  }

  /** Incidents behind the given day, which no calendar can have seen yet, are left out. */
  Known read(AlertSeries series, LocalDate today) {
    return read(series, LocalDate.MIN, today);
  }

  /** The same from a day on. */
  Known read(AlertSeries series, LocalDate from, LocalDate today) {
    try (Connection connection = database.getConnection();
        PreparedStatement query = connection.prepareStatement(DAYS)) {
      Object[] labels = series.sharing().covered().stream().map(Enum::name).toArray();
      query.setString(1, series.country());
      query.setObject(2, from);
      query.setObject(3, today);
      query.setArray(4, connection.createArrayOf("text", labels));
      query.setString(5, series.area());
      query.setString(6, series.area());
      try (ResultSet rows = query.executeQuery()) {
        return known(series, rows);
      }
    } catch (SQLException failure) {
      throw new IllegalStateException("The series could not be read", failure);
    }
  }

  private static Known known(AlertSeries series, ResultSet rows) throws SQLException {
    Map<LocalDate, DailyCounts.Day> days = new HashMap<>();
    Map<String, Long> names = new TreeMap<>();
    while (rows.next()) {
      DailyCounts.Day day = new DailyCounts.Day(rows.getLong(3), rows.getLong(4));
      days.merge(rows.getObject(1, LocalDate.class), day, DailyCounts.Day::plus);
      String name = rows.getString(2);
      if (name != null) {
        names.merge(name, day.incidents(), Long::sum);
      }
    }
    boolean whole = series.area().equals(AlertSeries.WHOLE);
    return new Known(days, whole ? null : commonest(names));
  }

  private static @Nullable String commonest(Map<String, Long> names) {
    String commonest = null;
    long most = 0;
    for (var name : names.entrySet()) {
      if (name.getValue() > most) {
        commonest = name.getKey();
        most = name.getValue();
      }
    }
    return commonest;
  }
}
