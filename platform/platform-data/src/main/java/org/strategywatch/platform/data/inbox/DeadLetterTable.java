package org.strategywatch.platform.data.inbox;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import javax.sql.DataSource;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.jspecify.annotations.Nullable;
import org.strategywatch.platform.data.inbox.EventReader.Incoming;

/** Records that a consumer could not apply, and what waits behind them. */
@Singleton
class DeadLetterTable {

  private static final String INSERT =
      """
      INSERT INTO inbox_dead_letter (consumer, topic, partition, record_offset, record_at,
                                     record_key, headers, value, state, reason)
      VALUES (?, ?, ?, ?, ?, ?, ?::jsonb, ?, ?, ?)
      """;

  private static final int LONGEST_REASON = 1_000;

  private final DataSource database;
  private final ObjectMapper mapper;

  DeadLetterTable(DataSource database, ObjectMapper mapper) {
    this.database = database;
    this.mapper = mapper;
  }

  /** A record in the table; FAILED itself, or WAITING behind one of the same key. */
  record Letter(
      long id,
      String consumer,
      TopicPartition partition,
      long offset,
      Instant timestamp,
      @Nullable String key,
      Map<String, String> headers,
      byte @Nullable [] value,
      String state,
      String reason,
      Instant parkedAt) {

    Headers kafkaHeaders() {
      Headers kafka = new RecordHeaders();
      headers.forEach((name, text) -> kafka.add(name, text.getBytes(StandardCharsets.UTF_8)));
      return kafka;
    }
  }

  /** The keys among those of the records that already have something parked. */
  Set<String> parkedKeys(String consumer, List<Incoming> records) throws SQLException {
    String[] keys =
        records.stream()
            .map(Incoming::key)
            .filter(Objects::nonNull)
            .distinct()
            .toArray(String[]::new);
    Set<String> parked = new HashSet<>();
    try (Connection connection = database.getConnection();
        PreparedStatement select =
            connection.prepareStatement(
                "SELECT DISTINCT record_key FROM inbox_dead_letter WHERE consumer = ? AND record_key = ANY (?)")) {
      select.setString(1, consumer);
      select.setArray(2, connection.createArrayOf("text", keys));
      try (ResultSet rows = select.executeQuery()) {
        while (rows.next()) {
          parked.add(rows.getString(1));
        }
      }
    }
    return parked;
  }

  void fail(String consumer, Incoming record, @Nullable String reason) throws SQLException {
    insert(consumer, record, "FAILED", reason == null ? "unknown" : reason);
  }

  void queue(String consumer, Incoming record) throws SQLException {
    insert(consumer, record, "WAITING", "Waits behind an earlier record of its key");
  }

  /** The chain of causes in words, fit to be stored. */
  static String reason(Throwable failure) {
    StringBuilder words = new StringBuilder();
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      words.append(words.isEmpty() ? "" : " <- ").append(cause);
    }
    return words.toString();
  }

  private void insert(String consumer, Incoming record, String state, String reason)
      throws SQLException {
    try (Connection connection = database.getConnection();
        PreparedStatement insert = connection.prepareStatement(INSERT)) {
      insert.setString(1, consumer);
      insert.setString(2, record.partition().topic());
      insert.setInt(3, record.partition().partition());
      insert.setLong(4, record.offset());
      insert.setObject(5, record.timestamp().atOffset(ZoneOffset.UTC));
      insert.setString(6, record.key());
      insert.setString(7, json(record.headers()));
      insert.setBytes(8, record.value());
      insert.setString(9, state);
      insert.setString(10, storable(reason));
      insert.executeUpdate();
    }
  }

  /** Oldest first. */
  List<Letter> list(@Nullable String consumer, int limit) throws SQLException {
    return select("WHERE consumer = coalesce(?, consumer) ORDER BY id LIMIT ?", consumer, limit);
  }

  Optional<Letter> find(long id) throws SQLException {
    return select("WHERE id = ?", id).stream().findFirst();
  }

  /** What is to be replayed first of a key. */
  Optional<Letter> head(String consumer, String key) throws SQLException {
    return select("WHERE consumer = ? AND record_key = ? ORDER BY id LIMIT 1", consumer, key)
        .stream()
        .findFirst();
  }

  List<Letter> uncopied(int limit) throws SQLException {
    return select("WHERE state = 'FAILED' AND NOT copied ORDER BY id LIMIT ?", limit);
  }

  void markCopied(long id) throws SQLException {
    update("UPDATE inbox_dead_letter SET copied = true WHERE id = ?", id);
  }

  void remove(long id) throws SQLException {
    update("DELETE FROM inbox_dead_letter WHERE id = ?", id);
  }

  /** Notes that a replay failed, or that what waited has failed in its turn. */
  void failAgain(long id, String reason) throws SQLException {
    update(
        "UPDATE inbox_dead_letter SET copied = copied AND state = 'FAILED', state = 'FAILED', reason = ? WHERE id = ?",
        storable(reason),
        id);
  }

  long count() throws SQLException {
    try (Connection connection = database.getConnection();
        PreparedStatement select =
            connection.prepareStatement("SELECT count(*) FROM inbox_dead_letter");
        ResultSet row = select.executeQuery()) {
      return row.next() ? row.getLong(1) : 0;
    }
  }

  private void update(String sql, Object... parameters) throws SQLException {
    try (Connection connection = database.getConnection();
        PreparedStatement statement = connection.prepareStatement(sql)) {
      bind(statement, parameters);
      statement.executeUpdate();
    }
  }

  private List<Letter> select(String condition, @Nullable Object... parameters)
      throws SQLException {
    List<Letter> letters = new ArrayList<>();
    try (Connection connection = database.getConnection();
        PreparedStatement select =
            connection.prepareStatement("SELECT * FROM inbox_dead_letter " + condition)) {
      bind(select, parameters);
      try (ResultSet rows = select.executeQuery()) {
        while (rows.next()) {
          letters.add(letter(rows));
        }
      }
    }
    return letters;
  }

  private static void bind(PreparedStatement statement, @Nullable Object... parameters)
      throws SQLException {
    for (int i = 0; i < parameters.length; i++) {
      statement.setObject(i + 1, parameters[i]);
    }
  }

  private Letter letter(ResultSet row) throws SQLException {
    return new Letter(
        row.getLong("id"),
        row.getString("consumer"),
        new TopicPartition(row.getString("topic"), row.getInt("partition")),
        row.getLong("record_offset"),
        row.getObject("record_at", OffsetDateTime.class).toInstant(),
        row.getString("record_key"),
        headers(row.getString("headers")),
        row.getBytes("value"),
        row.getString("state"),
        row.getString("reason"),
        row.getObject("parked_at", OffsetDateTime.class).toInstant());
  }

  private String json(Headers headers) {
    Map<String, String> texts = new LinkedHashMap<>();
    for (Header header : headers) {
      byte[] value = header.value();
      texts.put(
          storable(header.key()),
          value == null ? "" : storable(new String(value, StandardCharsets.UTF_8)));
    }
    try {
      return mapper.writeValueAsString(texts);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("Texts are always JSON", e);
    }
  }

  @SuppressWarnings("unchecked")
  private Map<String, String> headers(String json) {
    try {
      return mapper.readValue(json, LinkedHashMap.class);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("The database holds valid JSON", e);
    }
  }

  /** Without the one character that PostgreSQL's text cannot hold, and not endless. */
  private static String storable(String text) {
    String held = text.replace('\0', '\uFFFD');
    return held.length() <= LONGEST_REASON ? held : held.substring(0, LONGEST_REASON);
  }
}
