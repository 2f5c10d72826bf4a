package org.strategywatch.assessment.alerts;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import org.strategywatch.assessment.alerts.AlertWatch.Place;
import org.strategywatch.platform.web.security.SharingLabel;

/** Reads what is known of all areas month by month, in one statement. */
@ApplicationScoped
class KnownMonths {

  private static final String MONTHS =
      """
      SELECT country, coalesce(area, ''), date_trunc('month', occurred_on)::date, count(*),
        coalesce(sum(fatalities_best), 0), max(occurred_on)
      FROM known_incident
      WHERE state = 'COUNTED' AND sharing = ANY (?) AND occurred_on <= ? AND (? = '' OR country = ?)
      GROUP BY 1, 2, 3
      """;

  private final DataSource database;

  KnownMonths(DataSource database) {
    this.database = database;
  }

  /**
   * Countries have entries of their own, under the area of no name.
   *
   * @param newest date of the newest incident of each country
   */
  record Known(Map<Place, Map<YearMonth, DailyCounts.Day>> months, Map<String, LocalDate> newest) {

    long incidents() {
      return months.entrySet().stream()
          .filter(entry -> entry.getKey().area().equals(AlertSeries.WHOLE))
          .flatMap(entry -> entry.getValue().values().stream())
          .mapToLong(DailyCounts.Day::incidents)
          .sum();
    }

    private void add(ResultSet row) throws SQLException {
      String country = row.getString(1);
      String area = row.getString(2);
      YearMonth month = YearMonth.from(row.getObject(3, LocalDate.class));
      DailyCounts.Day counts = new DailyCounts.Day(row.getLong(4), row.getLong(5));
      add(new Place(country, AlertSeries.WHOLE), month, counts);
      if (!area.equals(AlertSeries.WHOLE)) {
        add(new Place(country, area), month, counts);
      }
      newest.merge(
          country,
          row.getObject(6, LocalDate.class),
          (one, other) -> one.isAfter(other) ? one : other);
    }

    private void add(Place place, YearMonth month, DailyCounts.Day counts) {
      months
          .computeIfAbsent(place, _ -> new HashMap<>())
          .merge(month, counts, DailyCounts.Day::plus);
    }
  }

  Known read(Optional<String> country, SharingLabel clearance, LocalDate today) {
    try (Connection connection = database.getConnection();
        PreparedStatement query = connection.prepareStatement(MONTHS)) {
      Object[] labels = clearance.covered().stream().map(Enum::name).toArray();
      query.setArray(1, connection.createArrayOf("text", labels));
      query.setObject(2, today);
      query.setString(3, country.orElse(""));
      query.setString(4, country.orElse(""));
      Known known = new Known(new HashMap<>(), new HashMap<>());
      try (ResultSet rows = query.executeQuery()) {
        while (rows.next()) {
          known.add(rows);
        }
      }
      return known;
    } catch (SQLException failure) {
      throw new IllegalStateException("The months could not be read", failure);
    }
  }
}
