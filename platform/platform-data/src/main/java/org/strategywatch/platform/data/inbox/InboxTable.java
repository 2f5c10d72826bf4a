package org.strategywatch.platform.data.inbox;

import io.quarkus.scheduler.Scheduled;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import javax.sql.DataSource;
import org.apache.kafka.common.TopicPartition;
import org.jboss.logging.Logger;
import org.strategywatch.platform.data.inbox.EventReader.Incoming;

/** Which events a consumer has applied, and how far it has read. */
@Singleton
class InboxTable {

  private static final Logger LOG = Logger.getLogger(InboxTable.class);

  /** The update changes nothing; it locks the row for the transaction and returns it. */
  private static final String LOCK =
      """
      INSERT INTO inbox_offset (consumer, topic, partition)
      SELECT ?, p.topic, p.partition::integer FROM unnest(?, ?) AS p (topic, partition)
      ON CONFLICT (consumer, topic, partition) DO UPDATE SET next_offset = inbox_offset.next_offset
      RETURNING topic, partition, next_offset, newest_at
      """;

  private static final String CLAIM =
      """
      INSERT INTO inbox_claim (consumer, event_id) SELECT ?, id::uuid FROM unnest(?) AS id
      ON CONFLICT (consumer, event_id) DO NOTHING RETURNING event_id
      """;

  private static final String ADVANCE =
      """
      UPDATE inbox_offset SET next_offset = ?, newest_at = greatest(newest_at, ?)
      WHERE consumer = ? AND topic = ? AND partition = ?
      """;

  private static final String FORGET =
      """
      DELETE FROM inbox_claim WHERE ctid = ANY (ARRAY (
        SELECT ctid FROM inbox_claim
        WHERE claimed_at < now() - ? * interval '1 second' LIMIT 10000))
      """;

  private final DataSource database;
  private final InboxConfig config;

  InboxTable(DataSource database, InboxConfig config) {
    this.database = database;
    this.config = config;
  }

  /**
   * How far a partition was read.
   *
   * @param newestAt the latest time stamp of a record that was read
   */
  private record Watermark(long nextOffset, Instant newestAt) {

    private static final Watermark START = new Watermark(0, Instant.MIN);

    /**
     * Whether the record was not read yet. One with a lower offset but a later time than all before
     * belongs to a topic that was deleted and made again; its offsets begin anew.
     */
    boolean isBefore(Incoming record) {
      return record.offset() >= nextOffset || record.timestamp().isAfter(newestAt);
    }

    private Watermark then(Watermark later) {
      return new Watermark(
          later.nextOffset, newestAt.isAfter(later.newestAt) ? newestAt : later.newestAt);
    }
  }

  /** Locks the partitions of the records, and leaves out those that were read before. */
  List<Incoming> lockUnread(String consumer, List<Incoming> records) throws SQLException {
    var watermarks = lock(consumer, records.stream().map(Incoming::partition).toList());
    return records.stream()
        .filter(
            record -> watermarks.getOrDefault(record.partition(), Watermark.START).isBefore(record))
        .toList();
  }

  /** Locks the consumer's partitions until the transaction ends, in an order that all share. */
  Map<TopicPartition, Watermark> lock(String consumer, Collection<TopicPartition> partitions)
      throws SQLException {
    List<TopicPartition> sorted =
        partitions.stream()
            .distinct()
            .sorted(
                Comparator.comparing(TopicPartition::topic)
                    .thenComparing(TopicPartition::partition))
            .toList();
    Map<TopicPartition, Watermark> watermarks = new HashMap<>();
    try (Connection connection = database.getConnection();
        PreparedStatement insert = connection.prepareStatement(LOCK)) {
      insert.setString(1, consumer);
      insert.setArray(
          2,
          connection.createArrayOf("text", sorted.stream().map(TopicPartition::topic).toArray()));
      insert.setArray(
          3,
          connection.createArrayOf(
              "int4", sorted.stream().map(TopicPartition::partition).toArray()));
      try (ResultSet rows = insert.executeQuery()) {
        while (rows.next()) {
          Instant newestAt = rows.getObject(4, OffsetDateTime.class).toInstant();
          watermarks.put(
              new TopicPartition(rows.getString(1), rows.getInt(2)),
              new Watermark(rows.getLong(3), newestAt));
        }
      }
    }
    return watermarks;
  }

  /** Claims events for the consumer; returns those that nobody had claimed before. */
  Set<UUID> claim(String consumer, Collection<UUID> events) throws SQLException {
    Set<UUID> claimed = new HashSet<>();
    if (events.isEmpty()) {
      return claimed;
    }
    try (Connection connection = database.getConnection();
        PreparedStatement insert = connection.prepareStatement(CLAIM)) {
      insert.setString(1, consumer);
      insert.setArray(
          2,
          connection.createArrayOf(
              "text", events.stream().map(UUID::toString).toArray(String[]::new)));
      try (ResultSet rows = insert.executeQuery()) {
        while (rows.next()) {
          claimed.add(rows.getObject(1, UUID.class));
        }
      }
    }
    return claimed;
  }

  /** Notes records as read; they must be in the order of their partitions. */
  void advance(String consumer, List<Incoming> records) throws SQLException {
    Map<TopicPartition, Watermark> reached = new HashMap<>();
    for (Incoming record : records) {
      Watermark here = new Watermark(record.offset() + 1, record.timestamp());
      reached.merge(record.partition(), here, Watermark::then);
    }
    try (Connection connection = database.getConnection();
        PreparedStatement update = connection.prepareStatement(ADVANCE)) {
      for (Map.Entry<TopicPartition, Watermark> entry : reached.entrySet()) {
        update.setLong(1, entry.getValue().nextOffset());
        update.setObject(2, entry.getValue().newestAt().atOffset(ZoneOffset.UTC));
        update.setString(3, consumer);
        update.setString(4, entry.getKey().topic());
        update.setInt(5, entry.getKey().partition());
        update.addBatch();
      }
      update.executeBatch();
    }
  }

  SortedMap<String, Long> watermark(String consumer) throws SQLException {
    SortedMap<String, Long> offsets = new TreeMap<>();
    try (Connection connection = database.getConnection();
        PreparedStatement select =
            connection.prepareStatement(
                "SELECT topic || '-' || partition, next_offset FROM inbox_offset WHERE consumer = ?")) {
      select.setString(1, consumer);
      try (ResultSet rows = select.executeQuery()) {
        while (rows.next()) {
          offsets.put(rows.getString(1), rows.getLong(2));
        }
      }
    }
    return offsets;
  }

  /** In small steps, so that no statement holds many rows or runs for long. */
  @Scheduled(every = "1h", delayed = "1m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  void forgetOldClaims() {
    try (Connection connection = database.getConnection();
        PreparedStatement delete = connection.prepareStatement(FORGET)) {
      delete.setLong(1, config.claimRetention().toSeconds());
      int forgotten;
      do {
        forgotten = delete.executeUpdate();
      } while (forgotten > 0);
    } catch (SQLException e) {
      LOG.warnf("Old claims were not removed now: %s", e.getMessage());
    }
  }
}
