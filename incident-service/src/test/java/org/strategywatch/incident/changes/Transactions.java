package org.strategywatch.incident.changes;

import io.agroal.api.AgroalDataSource;
import io.quarkus.arc.Arc;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;

/** Writers whose transactions a test begins and ends as it likes. */
final class Transactions implements AutoCloseable {

  private static final String INSERT =
      """
      INSERT INTO incident (id, version, content, verification, flags, recorded_by, recorded_at,
        updated_at, changed_by, changed_fields, sharing, licence, occurred_on, event_type, country,
        actor_keys, source_keys, factors, search_text)
      VALUES ('%s', 1,
        '{"occurredOn": "2024-01-01", "eventType": "BATTLE", "country": "XQ", "sharing": "CLEAR", "licence": "OPEN"}',
        'REPORTED', '{}', 'test', now(), now(), 'test', '{}', 'CLEAR', 'OPEN', '2024-01-01', 'BATTLE',
        'XQ', '{}', '{}', '{}', '')
      """;

  private final Connection connection;

  private Transactions(Connection connection) {
    this.connection = connection;
  }

  static Transactions begin() throws SQLException {
    Connection connection = database().getConnection();
    connection.setAutoCommit(false);
    return new Transactions(connection);
  }

  String insert() throws SQLException {
    String id = UUID.randomUUID().toString();
    execute(INSERT.formatted(id));
    return id;
  }

  void raiseVersion(String id) throws SQLException {
    execute("UPDATE incident SET version = version + 1 WHERE id = '" + id + "'");
  }

  private void execute(String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  void commit() throws SQLException {
    connection.commit();
  }

  void rollback() throws SQLException {
    connection.rollback();
  }

  @Override
  public void close() throws SQLException {
    connection.rollback();
    connection.setAutoCommit(true);
    connection.close();
  }

  static void run(String sql) {
    try (Transactions transaction = begin()) {
      transaction.execute(sql);
      transaction.commit();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private static AgroalDataSource database() {
    return Arc.container().instance(AgroalDataSource.class).get();
  }
}
