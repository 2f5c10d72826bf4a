package org.strategywatch.platform.data.outbox;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;

/** Aggregates whose events wait behind one that can never be sent. */
@Singleton
class ParkedAggregates {

  private static final String PARK =
      """
      INSERT INTO outbox_parked (aggregateid, position, reason) VALUES (?, ?, ?)
      ON CONFLICT (aggregateid) DO NOTHING
      """;

  private static final String LIST =
      """
      SELECT p.aggregateid, p.reason, p.parked_at, o.id, o.type, o.topic, o.version,
             w.events - 1 AS waiting
      FROM outbox_parked p JOIN outbox o ON o.position = p.position AND o.aggregateid = p.aggregateid
      JOIN (SELECT aggregateid, count(*) AS events FROM outbox_waiting GROUP BY aggregateid) w
        ON w.aggregateid = p.aggregateid
      ORDER BY p.parked_at
      """;

  private static final String SKIP =
      """
      WITH parked AS (DELETE FROM outbox_parked WHERE aggregateid = ? RETURNING position)
      DELETE FROM outbox_waiting w USING parked WHERE w.position = parked.position
      """;

  /** Counts no further than an alert needs. */
  private static final String BACKLOG =
      """
      SELECT (SELECT count(*) FROM (SELECT FROM outbox_waiting LIMIT 100000) AS counted),
             (SELECT count(*) FROM outbox_parked),
             (SELECT extract(epoch FROM clock_timestamp() - o.created_at)
              FROM (SELECT * FROM outbox_waiting
                    WHERE aggregateid NOT IN (SELECT aggregateid FROM outbox_parked)
                    ORDER BY position LIMIT 1) w
              JOIN outbox o USING (aggregateid, version, created_on))
      """;

  private final DataSource database;

  ParkedAggregates(DataSource database) {
    this.database = database;
  }

  /**
   * An aggregate that waits for an operator.
   *
   * @param eventId the event that cannot be sent
   * @param waiting how many later events wait behind it
   */
  record Parked(
      String aggregateId,
      UUID eventId,
      String type,
      String topic,
      long version,
      long waiting,
      String reason,
      Instant parkedAt) {}

  /**
   * How much has not left.
   *
   * @param pending events, at most 100,000
   * @param parked aggregates
   * @param oldestAgeSeconds of what is not parked, 0 when there is nothing
   */
  record Backlog(long pending, long parked, double oldestAgeSeconds) {
    static final Backlog EMPTY = new Backlog(0, 0, 0);
  }

  /** Keeps the aggregate's events back until an operator decides. */
  void park(OutboxTable.Row row, String reason) throws SQLException {
    try (Connection connection = database.getConnection();
        PreparedStatement insert = connection.prepareStatement(PARK)) {
      insert.setString(1, row.aggregateId());
      insert.setLong(2, row.position());
      insert.setString(3, reason);
      insert.executeUpdate();
    }
  }

  List<Parked> list() throws SQLException {
    List<Parked> parked = new ArrayList<>();
    try (Connection connection = database.getConnection();
        PreparedStatement select = connection.prepareStatement(LIST);
        ResultSet rows = select.executeQuery()) {
      while (rows.next()) {
        parked.add(
            new Parked(
                rows.getString("aggregateid"),
                rows.getObject("id", UUID.class),
                rows.getString("type"),
                rows.getString("topic"),
                rows.getLong("version"),
                rows.getLong("waiting"),
                rows.getString("reason"),
                rows.getObject("parked_at", OffsetDateTime.class).toInstant()));
      }
    }
    return parked;
  }

  /** Lets the relay try again, after whatever made it impossible has changed. */
  boolean retry(String aggregateId) throws SQLException {
    return update("DELETE FROM outbox_parked WHERE aggregateid = ?", aggregateId);
  }

  /** Gives up the event that cannot be sent; later ones carry the whole state and go on. */
  boolean skip(String aggregateId) throws SQLException {
    return update(SKIP, aggregateId);
  }

  Backlog backlog() throws SQLException {
    try (Connection connection = database.getConnection();
        PreparedStatement select = connection.prepareStatement(BACKLOG);
        ResultSet row = select.executeQuery()) {
      return row.next()
          ? new Backlog(row.getLong(1), row.getLong(2), row.getDouble(3))
          : Backlog.EMPTY;
    }
  }

  private boolean update(String sql, String aggregateId) throws SQLException {
    try (Connection connection = database.getConnection();
        PreparedStatement statement = connection.prepareStatement(sql)) {
      statement.setString(1, aggregateId);
      return statement.executeUpdate() > 0;
    }
  }
}
