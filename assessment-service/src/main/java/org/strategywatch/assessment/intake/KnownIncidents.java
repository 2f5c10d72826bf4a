package org.strategywatch.assessment.intake;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.strategywatch.assessment.CountingLock;
import org.strategywatch.platform.web.security.SharingLabel;

/** Writes the projection, a batch a statement. */
@ApplicationScoped
class KnownIncidents {

  /**
   * A session makes the table once; a transaction that comes to write again finds there what it
   * wrote before.
   */
  private static final String MAKE_ROOM =
      """
      CREATE TEMP TABLE IF NOT EXISTS arrived_incident (LIKE known_incident INCLUDING DEFAULTS)
        ON COMMIT DELETE ROWS;
      DELETE FROM arrived_incident
      """;

  /**
   * The version guard makes the result independent of the order of deliveries; PostgreSQL 18 tells
   * what a row was before in the same statement.
   */
  private static final String UPSERT =
      """
      INSERT INTO known_incident (%1$s)
      SELECT %1$s FROM arrived_incident
      ON CONFLICT (id) DO UPDATE SET %2$s
        WHERE known_incident.version < excluded.version
      RETURNING new.id,
          old.state, old.country, old.area, old.occurred_on, old.sharing,
          new.state, new.country, new.area, new.occurred_on, new.sharing, %3$s
      """
          .formatted(
              IncidentColumns.LIST,
              IncidentColumns.NAMES.stream()
                  .filter(name -> !name.equals("id"))
                  .map(name -> name + " = excluded." + name)
                  .collect(Collectors.joining(", ")),
              changesASeries("old", "new"));

  private final DataSource database;

  KnownIncidents(DataSource database) {
    this.database = database;
  }

  /**
   * Applies states, each of another incident, that are newer than what is known.
   *
   * @return what changes a series, or who may see an incident in it
   */
  List<IncidentsChanged.Change> apply(Collection<KnownIncident> incidents) {
    if (incidents.isEmpty()) {
      return List.of();
    }
    try (Connection connection = database.getConnection();
        Statement room = connection.createStatement();
        PreparedStatement upsert = connection.prepareStatement(UPSERT)) {
      CountingLock.lockForArrivals(connection);
      room.execute(MAKE_ROOM);
      IncidentColumns.copy(connection, "arrived_incident", incidents);
      try (ResultSet rows = upsert.executeQuery()) {
        return changes(rows);
      }
    } catch (SQLException failure) {
      throw new IllegalStateException("The incidents could not be written", failure);
    }
  }

  /**
   * Whether a series may count other things, in SQL over two rows of an incident. That nothing is
   * known of a capital or of aid organisations counts as little as that neither was near.
   */
  static String changesASeries(String before, String after) {
    String counted =
        """
        (%1$s.state, %1$s.country, %1$s.area, %1$s.admin2, %1$s.occurred_on, %1$s.event_type,
          %1$s.fatalities_low, %1$s.fatalities_best, %1$s.fatalities_high, %1$s.civilian_fatalities,
          %1$s.groups, %1$s.sharing,
          coalesce(%1$s.near_capital, false), coalesce(%1$s.ngo_affected, false))
        """;
    return counted.formatted(before) + " IS DISTINCT FROM " + counted.formatted(after);
  }

  private static List<IncidentsChanged.Change> changes(ResultSet rows) throws SQLException {
    List<IncidentsChanged.Change> changes = new ArrayList<>();
    while (next(rows, changes)) {
      // Each row is read where it is added.
    }
    return changes;
  }

  /**
   * Reads a row of an id, of state, country, area, day and label before and after, and of whether
   * any of it matters; adds it if so.
   *
   * @return false behind the last one
   */
  static boolean next(ResultSet rows, List<IncidentsChanged.Change> changes) throws SQLException {
    if (!rows.next()) {
      return false;
    }
    IncidentPlacement before = placement(rows, 2);
    IncidentPlacement after = placement(rows, 7);
    if (rows.getBoolean(12) && (before != null || after != null)) {
      changes.add(new IncidentsChanged.Change(rows.getObject(1, UUID.class), before, after));
    }
    return true;
  }

  private static @Nullable IncidentPlacement placement(ResultSet row, int first)
      throws SQLException {
    if (!KnownIncident.State.COUNTED.name().equals(row.getString(first))) {
      return null;
    }
    String area = row.getString(first + 2);
    return new IncidentPlacement(
        row.getString(first + 1),
        area == null ? "" : area,
        row.getObject(first + 3, java.time.LocalDate.class),
        SharingLabel.ofRecord(row.getString(first + 4)));
  }
}
