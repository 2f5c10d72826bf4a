package org.strategywatch.assessment.indicators;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.strategywatch.assessment.indicators.ComparedIncidents.Change;
import org.strategywatch.platform.web.security.SharingLabel;

/** Compares which incidents two computations counted, as far as a clearance covers them. */
@ApplicationScoped
public class ComputedIncidentChanges {

  static final int SHOWN = 100;

  private static final String CHANGED =
      """
      WITH changed AS (
        SELECT k.id, k.occurred_on, b.incident_version AS before, a.incident_version AS after,
            CASE WHEN b.incident_id IS NULL THEN 'ADDED' WHEN a.incident_id IS NULL THEN 'REMOVED'
                 ELSE 'CORRECTED' END AS change
        FROM (SELECT * FROM computation_incident WHERE computation_id = ?) b
          FULL JOIN (SELECT * FROM computation_incident WHERE computation_id = ?) a
            ON a.incident_id = b.incident_id
          JOIN known_incident k ON k.id = coalesce(a.incident_id, b.incident_id)
        WHERE a.incident_version IS DISTINCT FROM b.incident_version AND k.sharing = ANY (?))
      """;

  private static final String COUNTS =
      CHANGED
          + """
      SELECT change, count(*), count(*) FILTER (WHERE occurred_on >= ? AND occurred_on <= ?)
      FROM changed GROUP BY change
      """;

  private static final String ITEMS =
      CHANGED + " SELECT id, change, before, after FROM changed ORDER BY id LIMIT " + SHOWN;

  private final DataSource database;

  ComputedIncidentChanges(DataSource database) {
    this.database = database;
  }

  /**
   * @param first of the months that both cover
   * @param last of them; before the first when they have none in common
   */
  public ComparedIncidents between(
      UUID before, UUID after, YearMonth first, YearMonth last, SharingLabel clearance) {
    try (Connection connection = database.getConnection()) {
      Map<Change, long[]> counts = counts(connection, before, after, first, last, clearance);
      long[] added = counts.getOrDefault(Change.ADDED, new long[2]);
      long[] removed = counts.getOrDefault(Change.REMOVED, new long[2]);
      long[] corrected = counts.getOrDefault(Change.CORRECTED, new long[2]);
      return new ComparedIncidents(
          added[0],
          added[1],
          removed[0],
          removed[1],
          corrected[0],
          items(connection, before, after, clearance));
    } catch (SQLException failure) {
      throw new IllegalStateException("The computations could not be compared", failure);
    }
  }

  private static Map<Change, long[]> counts(
      Connection connection,
      UUID before,
      UUID after,
      YearMonth first,
      YearMonth last,
      SharingLabel clearance)
      throws SQLException {
    try (PreparedStatement query = connection.prepareStatement(COUNTS)) {
      bind(connection, query, before, after, clearance);
      query.setObject(4, first.atDay(1));
      query.setObject(5, last.atEndOfMonth());
      try (ResultSet rows = query.executeQuery()) {
        Map<Change, long[]> counts = new EnumMap<>(Change.class);
        while (rows.next()) {
          counts.put(
              Change.valueOf(rows.getString(1)), new long[] {rows.getLong(2), rows.getLong(3)});
        }
        return counts;
      }
    }
  }

  private static List<ComparedIncidents.Item> items(
      Connection connection, UUID before, UUID after, SharingLabel clearance) throws SQLException {
    try (PreparedStatement query = connection.prepareStatement(ITEMS)) {
      bind(connection, query, before, after, clearance);
      try (ResultSet rows = query.executeQuery()) {
        List<ComparedIncidents.Item> items = new ArrayList<>();
        while (rows.next()) {
          items.add(
              new ComparedIncidents.Item(
                  rows.getObject(1, UUID.class),
                  Change.valueOf(rows.getString(2)),
                  rows.getObject(3, Long.class),
                  rows.getObject(4, Long.class)));
        }
        return items;
      }
    }
  }

  private static void bind(
      Connection connection,
      PreparedStatement query,
      UUID before,
      UUID after,
      SharingLabel clearance)
      throws SQLException {
    query.setObject(1, before);
    query.setObject(2, after);
    Object[] labels = clearance.covered().stream().map(Enum::name).toArray();
    query.setArray(3, connection.createArrayOf("text", labels));
  }
}
