package org.strategywatch.assessment.alerts;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.strategywatch.assessment.alerts.AlertFilter.Last;

/** Which incidents an alert rests on: those of its series in its window, as they are now known. */
@ApplicationScoped
class AlertIncidents {

  private static final String INCIDENTS =
      """
      SELECT id, version, occurred_on FROM known_incident
      WHERE state = 'COUNTED' AND country = ? AND (? = '' OR area = ?) AND sharing = ANY (?)
        AND occurred_on BETWEEN ? AND ? AND (occurred_on, id) > (?, ?)
      ORDER BY occurred_on, id
      """;

  private final DataSource database;

  AlertIncidents(DataSource database) {
    this.database = database;
  }

  List<AlertIncident> after(Last last, AlertSeries series, AlertResponse.Window window) {
    try (Connection connection = database.getConnection();
        PreparedStatement query = connection.prepareStatement(INCIDENTS)) {
      Object[] labels = series.sharing().covered().stream().map(Enum::name).toArray();
      query.setString(1, series.country());
      query.setString(2, series.area());
      query.setString(3, series.area());
      query.setArray(4, connection.createArrayOf("text", labels));
      query.setObject(5, window.from());
      query.setObject(6, window.to());
      query.setObject(7, last.day());
      query.setObject(8, last.id());
      try (ResultSet rows = query.executeQuery()) {
        List<AlertIncident> incidents = new ArrayList<>();
        while (rows.next()) {
          incidents.add(
              new AlertIncident(
                  rows.getObject(1, UUID.class),
                  rows.getLong(2),
                  rows.getObject(3, LocalDate.class)));
        }
        return incidents;
      }
    } catch (SQLException failure) {
      throw new IllegalStateException("The incidents of an alert could not be read", failure);
    }
  }
}
