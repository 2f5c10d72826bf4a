package org.strategywatch.platform.data.inbox;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.jboss.logging.Logger;
import org.strategywatch.platform.data.inbox.EventReader.Incoming;

/** Takes batches whole where it can, and in halves where something in them fails. */
@Singleton
class TransactionalInbox implements Inbox {

  private static final Logger LOG = Logger.getLogger(TransactionalInbox.class);
  private static final Duration FIRST_BACK_OFF = Duration.ofMillis(100);
  private static final int TIMEOUT_SECONDS = 300;

  private final EventReader reader;
  private final InboxTable table;
  private final DeadLetterTable deadLetters;
  private final DatabaseState database;
  private final InboxConfig config;
  private final MeterRegistry metrics;
  private final Map<String, EventHandler> handlers = new ConcurrentHashMap<>();
  private final CountDownLatch stopping = new CountDownLatch(1);

  TransactionalInbox(
      EventReader reader,
      InboxTable table,
      DeadLetterTable deadLetters,
      DatabaseState database,
      InboxConfig config,
      MeterRegistry metrics) {
    this.reader = reader;
    this.table = table;
    this.deadLetters = deadLetters;
    this.database = database;
    this.config = config;
    this.metrics = metrics;
  }

  /** The work is undone and will be repeated; it is not the records' fault. */
  private static final class TryAgain extends RuntimeException {
    TryAgain(Throwable cause) {
      super(cause);
    }
  }

  @Override
  public void register(String consumer, EventHandler handler) {
    handlers.put(consumer, handler);
  }

  Optional<EventHandler> handler(String consumer) {
    return Optional.ofNullable(handlers.get(consumer));
  }

  void stop(@Observes ShutdownEvent event) {
    stopping.countDown();
  }

  @Override
  public void receive(
      String consumer, ConsumerRecords<String, byte[]> records, EventHandler handler) {
    handlers.putIfAbsent(consumer, handler);
    List<Incoming> incoming = reader.read(records);
    Duration pause = FIRST_BACK_OFF;
    while (true) {
      try {
        take(consumer, incoming, handler);
        return;
      } catch (TryAgain e) {
        LOG.warnf("Consumer %s waits for its database: %s", consumer, e.getCause());
        await(pause);
        Duration doubled = pause.multipliedBy(2);
        pause = doubled.compareTo(config.maxBackOff()) < 0 ? doubled : config.maxBackOff();
      }
    }
  }

  @Override
  public List<ReceivedEvent> read(ConsumerRecords<String, byte[]> records) {
    return reader.read(records).stream()
        .map(Incoming::event)
        .filter(Objects::nonNull)
        .map(Objects::requireNonNull)
        .toList();
  }

  @Override
  public SortedMap<String, Long> watermark(String consumer) {
    try {
      return table.watermark(consumer);
    } catch (SQLException e) {
      throw new IllegalStateException("The offsets of " + consumer + " could not be read", e);
    }
  }

  /** What an interrupted attempt has already committed is skipped by its watermark. */
  private void take(String consumer, List<Incoming> records, EventHandler handler) {
    try {
      inTransaction(() -> apply(consumer, records, handler));
    } catch (RuntimeException e) {
      if (database.isToBlame(e)) {
        throw new TryAgain(e);
      }
      if (records.size() > 1) {
        int half = records.size() / 2;
        take(consumer, records.subList(0, half), handler);
        take(consumer, records.subList(half, records.size()), handler);
      } else {
        takeLastChance(consumer, records.getFirst(), handler);
      }
    }
  }

  /** Once more, because a conflict with another transaction is gone by now; then it is parked. */
  private void takeLastChance(String consumer, Incoming record, EventHandler handler) {
    try {
      inTransaction(() -> apply(consumer, List.of(record), handler));
    } catch (RuntimeException e) {
      if (database.isToBlame(e)) {
        throw new TryAgain(e);
      }
      park(consumer, record, e);
    }
  }

  private void park(String consumer, Incoming record, RuntimeException failure) {
    LOG.errorf(
        failure,
        "Consumer %s cannot apply %s@%d; it is parked with what follows on its key",
        consumer,
        record.partition(),
        record.offset());
    try {
      inTransaction(
          () -> {
            if (!table.lockUnread(consumer, List.of(record)).isEmpty()) {
              deadLetters.fail(consumer, record, DeadLetterTable.reason(failure));
              table.advance(consumer, List.of(record));
            }
          });
      count(consumer, "parked", 1);
    } catch (RuntimeException e) {
      throw new TryAgain(e);
    }
  }

  private void apply(String consumer, List<Incoming> records, EventHandler handler)
      throws SQLException {
    List<Incoming> unread = table.lockUnread(consumer, records);
    if (unread.isEmpty()) {
      return;
    }
    List<ReceivedEvent> readable = parkTheRest(consumer, unread);
    Set<UUID> claimed = table.claim(consumer, readable.stream().map(ReceivedEvent::id).toList());
    List<ReceivedEvent> events =
        readable.stream().filter(event -> claimed.remove(event.id())).toList();
    if (!events.isEmpty()) {
      handler.apply(events);
    }
    table.advance(consumer, unread);
    count(consumer, "applied", events.size());
    count(consumer, "duplicate", readable.size() - events.size());
    count(consumer, "parked", unread.size() - readable.size());
  }

  /** Parks what cannot be read and what waits behind something parked; returns the others. */
  private List<ReceivedEvent> parkTheRest(String consumer, List<Incoming> records)
      throws SQLException {
    Set<String> parkedKeys = deadLetters.parkedKeys(consumer, records);
    List<ReceivedEvent> readable = new ArrayList<>(records.size());
    for (Incoming record : records) {
      if (record.key() != null && parkedKeys.contains(record.key())) {
        deadLetters.queue(consumer, record);
      } else if (record.event() == null) {
        deadLetters.fail(consumer, record, record.flaw());
        if (record.key() != null) {
          parkedKeys.add(record.key());
        }
      } else {
        readable.add(record.event());
      }
    }
    return readable;
  }

  private static void inTransaction(Work work) {
    QuarkusTransaction.requiringNew()
        .timeout(TIMEOUT_SECONDS)
        .call(
            () -> {
              work.run();
              return null;
            });
  }

  private interface Work {
    void run() throws SQLException;
  }

  private void count(String consumer, String outcome, int events) {
    if (events > 0) {
      metrics.counter("inbox.events", "consumer", consumer, "outcome", outcome).increment(events);
    }
  }

  private void await(Duration pause) {
    try {
      if (stopping.await(pause.toMillis(), TimeUnit.MILLISECONDS)) {
        throw new IllegalStateException("The service stops; the batch will be delivered again");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("The batch will be delivered again", e);
    }
  }
}
