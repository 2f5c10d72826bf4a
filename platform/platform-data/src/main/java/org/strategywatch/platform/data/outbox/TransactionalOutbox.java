package org.strategywatch.platform.data.outbox;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Singleton;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Function;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.strategywatch.platform.data.event.DomainEvent;
import org.strategywatch.platform.web.request.TraceFilter;

/** Writes events into the outbox table, many rows a statement, and wakes the relay after commit. */
@Singleton
class TransactionalOutbox implements Outbox {

  private static final int ROWS_A_STATEMENT = 5_000;
  private static final String UNIQUE_VIOLATION = "23505";

  /**
   * The primary key holds within a day; the condition keeps a version from coming back on another
   * one. It cannot race, because whoever publishes a version has locked the aggregate to raise it.
   */
  private static final String INSERT =
      """
      WITH written AS (
        INSERT INTO outbox (id, aggregatetype, aggregateid, version, type, topic, time, dataschema,
                            classification, traceparent, payload, bytes)
        SELECT e.id::uuid, e.aggregatetype, e.aggregateid, e.version::bigint, e.type, e.topic,
               e.time::timestamptz, e.dataschema, e.classification, ?, e.payload,
               coalesce(octet_length(e.payload), 0)
        FROM unnest(?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
               AS e (id, aggregatetype, aggregateid, version, type, topic, time, dataschema,
                     classification, payload)
        WHERE NOT EXISTS (
          SELECT FROM outbox o
          WHERE o.aggregateid = e.aggregateid AND o.version = e.version::bigint
            AND o.created_on < (now() AT TIME ZONE 'UTC')::date)
        RETURNING position, aggregateid, version, created_on, bytes)
      INSERT INTO outbox_waiting (position, aggregateid, version, created_on, bytes)
      SELECT position, aggregateid, version, created_on, bytes FROM written
      """;

  private final DataSource database;
  private final ObjectMapper mapper;
  private final TransactionSynchronizationRegistry transaction;
  private final OutboxRelay relay;

  TransactionalOutbox(
      DataSource database,
      ObjectMapper mapper,
      TransactionSynchronizationRegistry transaction,
      OutboxRelay relay) {
    this.database = database;
    this.mapper = mapper;
    this.transaction = transaction;
    this.relay = relay;
  }

  @Override
  public void publish(DomainEvent event) {
    publishAll(List.of(event));
  }

  @Override
  public void publishAll(List<DomainEvent> events) {
    if (transaction.getTransactionStatus() != Status.STATUS_ACTIVE) {
      throw new IllegalStateException("An event can only be published inside a transaction");
    }
    try (Connection connection = database.getConnection();
        PreparedStatement insert = connection.prepareStatement(INSERT)) {
      for (int from = 0; from < events.size(); from += ROWS_A_STATEMENT) {
        insert(insert, events.subList(from, Math.min(events.size(), from + ROWS_A_STATEMENT)));
      }
    } catch (SQLException e) {
      throw failure(e);
    }
    wakeRelayAfterCommit();
  }

  private void insert(PreparedStatement insert, List<DomainEvent> events) throws SQLException {
    insert.setString(1, traceParent());
    bind(insert, 2, events, event -> event.id().toString());
    bind(insert, 3, events, DomainEvent::aggregateType);
    bind(insert, 4, events, DomainEvent::aggregateId);
    bind(insert, 5, events, event -> Long.toString(event.version()));
    bind(insert, 6, events, DomainEvent::type);
    bind(insert, 7, events, DomainEvent::topic);
    bind(insert, 8, events, event -> event.time().toString());
    bind(insert, 9, events, event -> event.dataSchema().toString());
    bind(insert, 10, events, DomainEvent::classification);
    bind(insert, 11, events, this::payload);
    if (insert.executeUpdate() < events.size()) {
      throw new IllegalStateException("A version of an aggregate was published already");
    }
  }

  /**
   * An array of strings travels as it is; one of objects would be quoted and read letter by letter.
   */
  private static void bind(
      PreparedStatement insert,
      int index,
      List<DomainEvent> events,
      Function<DomainEvent, @Nullable String> value)
      throws SQLException {
    String[] values = events.stream().map(value).toArray(String[]::new);
    insert.setArray(index, insert.getConnection().createArrayOf("text", values));
  }

  private @Nullable String payload(DomainEvent event) {
    try {
      return event.data() == null ? null : mapper.writeValueAsString(event.data());
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("The data of " + event.type() + " is no JSON", e);
    }
  }

  private static String traceParent() {
    long span = ThreadLocalRandom.current().nextLong(1, Long.MAX_VALUE);
    return "00-%s-%016x-01".formatted(TraceFilter.currentTraceId(), span);
  }

  private static IllegalStateException failure(SQLException e) {
    return UNIQUE_VIOLATION.equals(e.getSQLState())
        ? new IllegalStateException("A version of an aggregate was published already", e)
        : new IllegalStateException("The event could not be written to the outbox", e);
  }

  private void wakeRelayAfterCommit() {
    if (transaction.getResource(TransactionalOutbox.class) != null) {
      return;
    }
    transaction.putResource(TransactionalOutbox.class, true);
    transaction.registerInterposedSynchronization(
        new Synchronization() {
          @Override
          public void beforeCompletion() {
            // Only the outcome matters.
          }

          @Override
          public void afterCompletion(int status) {
            if (status == Status.STATUS_COMMITTED) {
              relay.wake();
            }
          }
        });
  }
}
