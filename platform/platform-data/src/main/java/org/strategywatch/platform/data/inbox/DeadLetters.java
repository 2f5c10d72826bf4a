package org.strategywatch.platform.data.inbox;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Headers;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.strategywatch.platform.data.event.EventConfig;
import org.strategywatch.platform.data.event.EventProducer;
import org.strategywatch.platform.data.event.EventProducer.Outcome;

/**
 * What becomes of parked records: they are copied to the service's dead-letter topic for people and
 * tools to see, and replayed or discarded here, to this service's consumer only.
 */
@Singleton
class DeadLetters {

  private static final Logger LOG = Logger.getLogger(DeadLetters.class);
  private static final int COPIED_AT_ONCE = 100;

  private final DeadLetterTable table;
  private final InboxTable inbox;
  private final TransactionalInbox consumers;
  private final EventReader reader;
  private final EventProducer producer;
  private final String topic;
  private final AtomicLong parked = new AtomicLong();

  DeadLetters(
      DeadLetterTable table,
      InboxTable inbox,
      TransactionalInbox consumers,
      EventReader reader,
      EventProducer producer,
      EventConfig events,
      MeterRegistry metrics) {
    this.table = table;
    this.inbox = inbox;
    this.consumers = consumers;
    this.reader = reader;
    this.producer = producer;
    this.topic = "strategywatch.%s.dead-letter.v1".formatted(events.service());
    metrics.gauge("inbox.parked", parked);
  }

  /** What came of an operator's command. */
  sealed interface Result {
    /**
     * The letter is settled, and so is what waited behind it, as far as it could be applied.
     *
     * @param failure why a follower could not be applied, null when nothing is left
     */
    record Settled(int applied, @Nullable String failure) implements Result {}

    record Refused(int status, String reason) implements Result {}
  }

  List<DeadLetterTable.Letter> list(@Nullable String consumer, int limit) throws SQLException {
    return table.list(consumer, limit);
  }

  /** Applies the letter and what waits behind it, each in a transaction of its own. */
  Result replay(long id) throws SQLException {
    return settle(id, false);
  }

  /** Gives the letter up and applies what waits behind it. */
  Result discard(long id) throws SQLException {
    return settle(id, true);
  }

  private Result settle(long id, boolean discard) throws SQLException {
    Optional<DeadLetterTable.Letter> letter = table.find(id);
    if (letter.isEmpty()) {
      return new Result.Refused(404, "There is no dead letter " + id);
    }
    DeadLetterTable.Letter first = letter.get();
    Optional<EventHandler> handler = consumers.handler(first.consumer());
    if (handler.isEmpty()) {
      return new Result.Refused(409, "The consumer " + first.consumer() + " is not running here");
    }
    DeadLetterTable.Letter head = head(first).orElse(first);
    if (head.id() != id) {
      return new Result.Refused(
          409, "Dead letter %d of the same key comes first".formatted(head.id()));
    }
    int applied = 0;
    Optional<DeadLetterTable.Letter> next = letter;
    boolean giveUp = discard;
    while (next.isPresent()) {
      DeadLetterTable.Letter present = next.get();
      String failure = giveUp ? remove(present) : apply(present, handler.get());
      if (failure != null) {
        return applied == 0 && !discard
            ? new Result.Refused(409, failure)
            : new Result.Settled(applied, failure);
      }
      applied += giveUp ? 0 : 1;
      giveUp = false;
      next = head(present);
    }
    return new Result.Settled(applied, null);
  }

  private Optional<DeadLetterTable.Letter> head(DeadLetterTable.Letter letter) throws SQLException {
    return letter.key() == null ? Optional.empty() : table.head(letter.consumer(), letter.key());
  }

  private @Nullable String remove(DeadLetterTable.Letter letter) throws SQLException {
    LOG.infof("Dead letter %d is discarded by an operator", letter.id());
    table.remove(letter.id());
    return null;
  }

  /**
   * Holds the partition's lock meanwhile: otherwise a record that arrives now could overtake.
   *
   * @return why it failed, null when it is applied
   */
  private @Nullable String apply(DeadLetterTable.Letter letter, EventHandler handler)
      throws SQLException {
    EventReader.Incoming record =
        reader.read(
            letter.partition(),
            letter.offset(),
            letter.timestamp(),
            letter.key(),
            letter.kafkaHeaders(),
            letter.value());
    ReceivedEvent event = record.event();
    if (event == null) {
      return record.flaw();
    }
    try {
      QuarkusTransaction.requiringNew()
          .call(
              () -> {
                inbox.lock(letter.consumer(), List.of(letter.partition()));
                if (!inbox.claim(letter.consumer(), List.of(event.id())).isEmpty()) {
                  handler.apply(List.of(event));
                }
                table.remove(letter.id());
                return true;
              });
      LOG.infof("Dead letter %d is applied", letter.id());
      return null;
    } catch (RuntimeException e) {
      String reason = DeadLetterTable.reason(e);
      table.failAgain(letter.id(), reason);
      return reason;
    }
  }

  /** Copies in the background: a copy that is lost or comes twice does no harm. */
  @Scheduled(every = "5s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  void copyToTopic() {
    try {
      parked.set(table.count());
      List<DeadLetterTable.Letter> letters = table.uncopied(COPIED_AT_ONCE);
      if (letters.isEmpty()) {
        return;
      }
      List<Outcome> outcomes = producer.send(letters.stream().map(this::copy).toList());
      for (int i = 0; i < letters.size(); i++) {
        if (!(outcomes.get(i) instanceof Outcome.Failed)) {
          table.markCopied(letters.get(i).id());
        }
      }
    } catch (SQLException e) {
      LOG.warnf("Dead letters could not be copied now: %s", e.getMessage());
    }
  }

  private ProducerRecord<@Nullable String, byte @Nullable []> copy(DeadLetterTable.Letter letter) {
    Headers headers = letter.kafkaHeaders();
    headers.add("dead-letter-id", Long.toString(letter.id()).getBytes(UTF_8));
    headers.add("dead-letter-consumer", letter.consumer().getBytes(UTF_8));
    headers.add("dead-letter-reason", letter.reason().getBytes(UTF_8));
    headers.add("dead-letter-topic", letter.partition().topic().getBytes(UTF_8));
    headers.add(
        "dead-letter-partition", Integer.toString(letter.partition().partition()).getBytes(UTF_8));
    headers.add("dead-letter-offset", Long.toString(letter.offset()).getBytes(UTF_8));
    return new ProducerRecord<>(topic, null, letter.key(), letter.value(), headers);
  }
}
