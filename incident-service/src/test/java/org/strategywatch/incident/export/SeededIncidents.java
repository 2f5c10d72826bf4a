package org.strategywatch.incident.export;

import io.agroal.api.AgroalDataSource;
import io.quarkus.arc.Arc;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/** Many incidents of one country, of some 4 kB each, straight into the table. */
final class SeededIncidents {

  private static final List<String> PARTS =
      List.of("incident_external_id", "incident_author", "incident_version", "incident_marking");

  private SeededIncidents() {}

  static void add(String country, int count) {
    execute(
        """
        INSERT INTO incident (id, version, content, verification, flags, recorded_by, recorded_at,
          updated_at, changed_by, changed_fields, sharing, licence, occurred_on, event_type, country,
          actor_keys, source_keys, factors, search_text)
        SELECT uuidv7(), 1,
          jsonb_build_object('occurredOn', day, 'eventType', 'BATTLE', 'country', '%1$s',
            'summary', repeat('Seeded. ', 500), 'sharing', 'CLEAR', 'licence', 'OPEN'),
          'REPORTED', '{}', 'seed', now(), now(), 'seed', '{}', 'CLEAR', 'OPEN', day, 'BATTLE', '%1$s',
          '{}', '{}', '{}', ''
        FROM generate_series(1, %2$d) n, LATERAL (SELECT date '2020-01-01' + n %% 1000 AS day) d
        """
            .formatted(country, count));
  }

  static void remove(String country) {
    for (String part : PARTS) {
      execute(
          "DELETE FROM %s WHERE incident_id IN (SELECT id FROM incident WHERE country = '%s')"
              .formatted(part, country));
    }
    execute("DELETE FROM incident WHERE country = '" + country + "'");
  }

  static long count(String condition) {
    try (Connection connection = database().getConnection();
        Statement statement = connection.createStatement();
        ResultSet found =
            statement.executeQuery("SELECT count(*) FROM incident WHERE " + condition)) {
      found.next();
      return found.getLong(1);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Whether an export still has a database session, whatever that is doing at the moment. */
  static boolean isAnyExported() throws SQLException {
    try (Connection connection = database().getConnection();
        Statement statement = connection.createStatement();
        ResultSet found =
            statement.executeQuery(
                """
                SELECT FROM pg_stat_activity
                WHERE state <> 'idle' AND query LIKE '%ORDER BY i.occurred_on%'
                  AND pid <> pg_backend_pid()
                """)) {
      return found.next();
    }
  }

  /** Ends the database sessions of exports whose client does not read; false when there is none. */
  static boolean endExports() throws SQLException {
    try (Connection connection = database().getConnection();
        Statement statement = connection.createStatement();
        ResultSet ended =
            statement.executeQuery(
                """
                SELECT pg_terminate_backend(pid) FROM pg_stat_activity
                WHERE state = 'idle in transaction' AND query LIKE '%ORDER BY i.occurred_on%'
                """)) {
      return ended.next();
    }
  }

  static void execute(String sql) {
    try (Connection connection = database().getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private static AgroalDataSource database() {
    return Arc.container().instance(AgroalDataSource.class).get();
  }
}
