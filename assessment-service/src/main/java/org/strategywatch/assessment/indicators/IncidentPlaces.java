package org.strategywatch.assessment.indicators;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Counts known incidents by month and admin-1 area, in one statement. */
@ApplicationScoped
public class IncidentPlaces {

  private static final String BY_AREA =
      """
      SELECT months_since_year_0, nullif(area, '') AS area, min(area_name), count(*),
        coalesce(array_agg(DISTINCT admin2) FILTER (WHERE admin2 <> ''), '{}'),
        count(*) FILTER (WHERE coalesce(admin2, '') = ''), max(occurred_on)
      FROM scoped GROUP BY months_since_year_0, nullif(area, '')
      ORDER BY months_since_year_0, area
      """;

  private final DataSource database;

  IncidentPlaces(DataSource database) {
    this.database = database;
  }

  /**
   * Counts what is in scope.
   *
   * @param moment the last one that counts, of what is still to be seen today; null for now
   * @return by month and area; nothing for a month without incidents
   */
  public List<PlacedIncidents> count(IncidentScope scope, @Nullable Instant moment) {
    try (Connection connection = database.getConnection();
        PreparedStatement query =
            connection.prepareStatement(IncidentCounts.scoped(moment) + BY_AREA)) {
      IncidentCounts.bindScope(connection, query, scope, moment);
      try (ResultSet rows = query.executeQuery()) {
        List<PlacedIncidents> placed = new ArrayList<>();
        while (rows.next()) {
          placed.add(placed(rows));
        }
        return placed;
      }
    } catch (SQLException failure) {
      throw IncidentCounts.unreadable(failure);
    }
  }

  private static PlacedIncidents placed(ResultSet row) throws SQLException {
    return new PlacedIncidents(
        YearMonth.of(0, 1).plusMonths(row.getInt(1)),
        row.getString(2),
        row.getString(3),
        row.getLong(4),
        Set.of((String[]) row.getArray(5).getArray()),
        row.getLong(6),
        row.getObject(7, LocalDate.class));
  }
}
