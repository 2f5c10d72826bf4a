package org.strategywatch.assessment.alerts;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.strategywatch.platform.web.security.SharingLabel;

/** Scans the series of one country, which the schedule leaves to the tests. */
@ApplicationScoped
public class Scanning {

  private final AlertScan scan;
  private final DataSource database;

  Scanning(AlertScan scan, DataSource database) {
    this.scan = scan;
    this.database = database;
  }

  /** Scans as the schedule would at noon of the day. */
  public void scan(String country, String day) {
    Instant noon = LocalDate.parse(day).atTime(12, 0).toInstant(ZoneOffset.UTC);
    series(country).forEach(series -> scan.scan(series, noon));
  }

  /** Lets the next scan judge the whole, as where it is not known what has changed. */
  void forget(String country) {
    try (var connection = database.getConnection();
        var update =
            connection.prepareStatement(
                "UPDATE alert_area SET first_day = NULL WHERE country = ?")) {
      update.setString(1, country);
      update.executeUpdate();
    } catch (SQLException failure) {
      throw new IllegalStateException(failure);
    }
  }

  List<AlertSeries> series(String country) {
    List<AlertSeries> series = new ArrayList<>();
    try (var connection = database.getConnection();
        var query =
            connection.prepareStatement(
                "SELECT area, sharing FROM alert_area WHERE country = ? ORDER BY area, sharing")) {
      query.setString(1, country);
      try (var rows = query.executeQuery()) {
        while (rows.next()) {
          SharingLabel label = SharingLabel.ofRecord(rows.getString(2));
          series.add(new AlertSeries(country, rows.getString(1), label));
        }
      }
    } catch (SQLException failure) {
      throw new IllegalStateException(failure);
    }
    return series;
  }
}
