package org.strategywatch.assessment.intake;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.strategywatch.assessment.CountingLock;

/** A second copy of the projection, made anew beside it, which then puts it right. */
@ApplicationScoped
class RebuiltIncidents {

  private static final String COPY = "rebuilt_incident";
  private static final int CHANGES_AT_ONCE = 5_000;

  private static final String DIFFERENCES =
      """
      FROM known_incident k FULL JOIN rebuilt_incident r ON r.id = k.id
      WHERE ROW(k.*) IS DISTINCT FROM ROW(r.*)
      """;

  private static final String CHANGES =
      """
      SELECT coalesce(k.id, r.id), k.state, k.country, k.area, k.occurred_on, k.sharing,
        r.state, r.country, r.area, r.occurred_on, r.sharing,
      """
          + KnownIncidents.changesASeries("k", "r")
          + DIFFERENCES;

  private static final String COUNT =
      """
      SELECT count(*) FILTER (WHERE k.id IS NULL), count(*) FILTER (WHERE k.id = r.id),
        count(*) FILTER (WHERE r.id IS NULL)
      """
          + DIFFERENCES;

  private static final String REMOVE =
      """
      DELETE FROM known_incident d USING (SELECT k.id
      """
          + DIFFERENCES
          + ") x WHERE d.id = x.id";

  private static final String ADD =
      "INSERT INTO known_incident SELECT r.* FROM rebuilt_incident r ON CONFLICT (id) DO NOTHING";

  private final DataSource database;

  RebuiltIncidents(DataSource database) {
    this.database = database;
  }

  /**
   * What the projection lacked, had otherwise, and had although the topic does not know it.
   *
   * @param incidents in the topic, those that no longer count included
   */
  record Difference(long incidents, long added, long changed, long removed) {}

  /** Begins with nothing; what a rebuild that broke off has left is removed. */
  void create() {
    execute("DROP TABLE IF EXISTS " + COPY);
    execute(
        "CREATE UNLOGGED TABLE %s (LIKE known_incident INCLUDING DEFAULTS, PRIMARY KEY (id))"
            .formatted(COPY));
  }

  void drop() {
    execute("DROP TABLE IF EXISTS " + COPY);
  }

  void add(Collection<KnownIncident> incidents) {
    if (incidents.isEmpty()) {
      return;
    }
    try (Connection connection = database.getConnection()) {
      KnownIncidents.applyTo(connection, COPY, incidents);
    } catch (SQLException failure) {
      throw failed(failure);
    }
  }

  /** Keeps arrivals out until the transaction ends. */
  void lock() {
    try (Connection connection = database.getConnection()) {
      CountingLock.lockForCounting(connection);
    } catch (SQLException failure) {
      throw failed(failure);
    }
  }

  /**
   * Makes the projection equal to the copy. To be called under {@link #lock}.
   *
   * @param announcements is told of what changes, some thousand at a time
   */
  Difference exchange(Consumer<List<IncidentsChanged.Change>> announcements) {
    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute("ANALYZE " + COPY);
      Difference difference = count(statement);
      if (difference.added() + difference.changed() + difference.removed() > 0) {
        announce(connection, announcements);
        statement.executeUpdate(REMOVE);
        statement.executeUpdate(ADD);
      }
      return difference;
    } catch (SQLException failure) {
      throw failed(failure);
    }
  }

  private static Difference count(Statement statement) throws SQLException {
    long incidents;
    try (ResultSet row = statement.executeQuery("SELECT count(*) FROM " + COPY)) {
      row.next();
      incidents = row.getLong(1);
    }
    try (ResultSet row = statement.executeQuery(COUNT)) {
      row.next();
      return new Difference(incidents, row.getLong(1), row.getLong(2), row.getLong(3));
    }
  }

  private static void announce(
      Connection connection, Consumer<List<IncidentsChanged.Change>> announcements)
      throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.setFetchSize(CHANGES_AT_ONCE);
      try (ResultSet rows = statement.executeQuery(CHANGES)) {
        List<IncidentsChanged.Change> changes = new ArrayList<>();
        while (KnownIncidents.next(rows, changes)) {
          if (changes.size() == CHANGES_AT_ONCE) {
            announcements.accept(changes);
            changes = new ArrayList<>();
          }
        }
        announcements.accept(changes);
      }
    }
  }

  private void execute(String sql) {
    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    } catch (SQLException failure) {
      throw failed(failure);
    }
  }

  private static IllegalStateException failed(SQLException failure) {
    return new IllegalStateException("The incidents could not be rebuilt", failure);
  }
}
