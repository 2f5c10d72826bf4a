package org.strategywatch.platform.data.outbox;

import jakarta.inject.Singleton;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** The relay's side of the outbox table. Every statement is a transaction of its own. */
@Singleton
class OutboxTable {

  /**
   * Reads what waits, not what follows a position: positions are given before their transactions
   * commit, in any order. LIMIT keeps the planner from reading all of the outbox for a few rows.
   */
  private static final String UNPUBLISHED =
      """
      SELECT w.position, o.*
      FROM (
        SELECT position, aggregateid, version, created_on,
               sum(bytes) OVER (ORDER BY position) - bytes AS before
        FROM (
          SELECT * FROM outbox_waiting
          WHERE aggregateid NOT IN (SELECT aggregateid FROM outbox_parked)
            AND aggregateid <> ALL (?)
          ORDER BY position LIMIT ?) AS first_ones) AS w
      CROSS JOIN LATERAL (
        SELECT id, aggregateid, version, type, topic, time, dataschema, classification, traceparent,
               payload
        FROM outbox
        WHERE aggregateid = w.aggregateid AND version = w.version AND created_on = w.created_on
        LIMIT 1) AS o
      WHERE w.before < ?
      ORDER BY w.position
      """;

  /**
   * Locks the lease for the duration of the statement: another instance takes it before or after,
   * never meanwhile.
   */
  private static final String MARK =
      """
      WITH lease AS (
        SELECT FROM outbox_lease WHERE holder = ? AND epoch = ? FOR SHARE),
      marked AS (
        DELETE FROM outbox_waiting WHERE position = ANY (?) AND EXISTS (SELECT FROM lease))
      SELECT EXISTS (SELECT FROM lease)
      """;

  private static final String REPEAT_LATEST =
      """
      INSERT INTO outbox_waiting (position, aggregateid, version, created_on, bytes)
      SELECT DISTINCT ON (aggregateid)
             position, aggregateid, version, created_on, coalesce(octet_length(payload), 0)
      FROM outbox WHERE aggregateid = ANY (?)
      ORDER BY aggregateid, version DESC
      ON CONFLICT (position) DO NOTHING
      """;

  private final DataSource database;

  OutboxTable(DataSource database) {
    this.database = database;
  }

  /** An event that waits to be sent. */
  record Row(
      long position,
      UUID id,
      String aggregateId,
      long version,
      String type,
      String topic,
      Instant time,
      String dataSchema,
      String classification,
      @Nullable String traceParent,
      byte @Nullable [] payload) {}

  /** The oldest unpublished events, without aggregates that are parked or held back. */
  List<Row> unpublished(int limit, long bytes, Collection<String> heldBack) throws SQLException {
    try (Connection connection = database.getConnection();
        PreparedStatement select = connection.prepareStatement(UNPUBLISHED)) {
      select.setArray(1, texts(connection, heldBack));
      select.setInt(2, limit);
      select.setLong(3, bytes);
      List<Row> rows = new ArrayList<>();
      try (ResultSet found = select.executeQuery()) {
        while (found.next()) {
          rows.add(row(found));
        }
      }
      return rows;
    }
  }

  /**
   * Marks rows as published.
   *
   * @return false, and nothing is marked, when another instance has taken the lease
   */
  boolean markPublished(Collection<Row> rows, String holder, long epoch) throws SQLException {
    try (Connection connection = database.getConnection();
        PreparedStatement mark = connection.prepareStatement(MARK)) {
      mark.setString(1, holder);
      mark.setLong(2, epoch);
      mark.setArray(
          3, connection.createArrayOf("bigint", rows.stream().map(Row::position).toArray()));
      try (ResultSet held = mark.executeQuery()) {
        return held.next() && held.getBoolean(1);
      }
    }
  }

  /**
   * Lets the present relay send the newest event of these aggregates again. Needed after an old
   * relay may have sent an older one behind it, which would otherwise stay the last of its key.
   */
  void repeatLatest(Collection<String> aggregateIds) throws SQLException {
    try (Connection connection = database.getConnection();
        PreparedStatement update = connection.prepareStatement(REPEAT_LATEST)) {
      update.setArray(1, texts(connection, aggregateIds));
      update.executeUpdate();
    }
  }

  private static Array texts(Connection connection, Collection<String> texts) throws SQLException {
    return connection.createArrayOf("text", texts.toArray());
  }

  private static Row row(ResultSet found) throws SQLException {
    return new Row(
        found.getLong("position"),
        found.getObject("id", UUID.class),
        found.getString("aggregateid"),
        found.getLong("version"),
        found.getString("type"),
        found.getString("topic"),
        found.getObject("time", OffsetDateTime.class).toInstant(),
        found.getString("dataschema"),
        found.getString("classification"),
        found.getString("traceparent"),
        found.getBytes("payload"));
  }
}
