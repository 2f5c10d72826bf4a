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

  /**
   * Of an incident that came in several versions the newest counts. Rows are compared by 64 bits of
   * their hash, so that no more than that of them has to be sorted and joined.
   */
  private static final String COMPARE =
      """
      CREATE TEMP TABLE differing_incident ON COMMIT DROP AS
      SELECT coalesce(k.id, r.id) AS id, k.id IS NOT NULL AS is_known, r.place
      FROM (SELECT id, hash_record_extended(known_incident, 0) AS content FROM known_incident) k
        FULL JOIN (
          SELECT DISTINCT ON (id) id, ctid AS place, hash_record_extended(c, 0) AS content
          FROM rebuilt_incident c ORDER BY id, version DESC, ctid) r
        ON r.id = k.id
      WHERE k.content IS DISTINCT FROM r.content
      """;

  private static final String COUNT =
      """
      SELECT (SELECT count(*) FROM known_incident), count(*) FILTER (WHERE NOT is_known),
        count(*) FILTER (WHERE is_known AND place IS NOT NULL), count(*) FILTER (WHERE place IS NULL)
      FROM differing_incident
      """;

  private static final String CHANGES =
      """
      SELECT d.id, k.state, k.country, k.area, k.occurred_on, k.sharing,
        r.state, r.country, r.area, r.occurred_on, r.sharing, %s
      FROM differing_incident d
        LEFT JOIN known_incident k ON k.id = d.id
        LEFT JOIN rebuilt_incident r ON r.ctid = d.place
      """
          .formatted(KnownIncidents.changesASeries("k", "r"));

  private static final String REMOVE =
      "DELETE FROM known_incident k USING differing_incident d WHERE d.is_known AND k.id = d.id";

  private static final String ADD =
      """
      INSERT INTO known_incident
      SELECT r.* FROM differing_incident d JOIN rebuilt_incident r ON r.ctid = d.place
      """;

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
    drop();
    execute("CREATE UNLOGGED TABLE %s (LIKE known_incident INCLUDING DEFAULTS)".formatted(COPY));
  }

  void drop() {
    execute("DROP TABLE IF EXISTS " + COPY);
  }

  /** In any order, and as many versions of an incident as there are. */
  void add(Collection<KnownIncident> incidents) {
    if (incidents.isEmpty()) {
      return;
    }
    try (Connection connection = database.getConnection()) {
      IncidentColumns.copy(connection, COPY, incidents);
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
      statement.execute("SET LOCAL work_mem = '64MB'");
      statement.execute("ANALYZE " + COPY);
      statement.execute(COMPARE);
      statement.execute("ANALYZE differing_incident");
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
    try (ResultSet row = statement.executeQuery(COUNT)) {
      row.next();
      long added = row.getLong(2);
      long removed = row.getLong(4);
      return new Difference(row.getLong(1) + added - removed, added, row.getLong(3), removed);
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
