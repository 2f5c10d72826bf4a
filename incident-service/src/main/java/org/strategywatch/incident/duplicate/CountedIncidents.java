package org.strategywatch.incident.duplicate;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.strategywatch.incident.incident.IncidentDisclosure;
import org.strategywatch.incident.incident.IncidentRows;
import org.strategywatch.incident.incident.IncidentSnapshot;
import org.strategywatch.platform.data.disclosure.View;
import org.strategywatch.platform.data.disclosure.VisibleSet;

/** Visible incidents that count, some at a time. */
@Singleton
class CountedIncidents {

  private static final String NEWEST_FIRST =
      """
      SELECT %s FROM incident i
      WHERE %s AND i.verification <> 'RETRACTED' AND i.merged_into IS NULL%s%s
      ORDER BY i.occurred_on DESC, i.id DESC
      LIMIT ?
      """;

  private final IncidentRows rows;
  private final IncidentDisclosure disclosure;

  CountedIncidents(IncidentRows rows, IncidentDisclosure disclosure) {
    this.rows = rows;
    this.disclosure = disclosure;
  }

  /**
   * @param from the day and the incident to begin with, together or not at all
   */
  List<IncidentSnapshot> newestFirst(
      Connection connection,
      @Nullable String country,
      @Nullable LocalDate from,
      @Nullable UUID incident,
      int most)
      throws SQLException {
    VisibleSet visible = disclosure.having(View.FULL);
    String sql =
        NEWEST_FIRST.formatted(
            IncidentRows.COLUMNS,
            visible.sql("i"),
            country == null ? "" : " AND i.country = ?",
            from == null ? "" : " AND (i.occurred_on, i.id) <= (?, ?)");
    try (PreparedStatement query = connection.prepareStatement(sql)) {
      int next = visible.bind(query, 1);
      if (country != null) {
        query.setString(next++, country);
      }
      if (from != null) {
        query.setObject(next++, from);
        query.setObject(next++, incident, Types.OTHER);
      }
      query.setInt(next, most);
      List<IncidentSnapshot> found = new ArrayList<>();
      try (ResultSet row = query.executeQuery()) {
        while (row.next()) {
          found.add(rows.read(row));
        }
      }
      return found;
    }
  }
}
