package org.strategywatch.assessment.intake;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.jboss.logging.Logger;
import org.strategywatch.platform.data.inbox.Inbox;
import org.strategywatch.platform.data.inbox.ReceivedEvent;

/**
 * Makes the projection anew from the topic, which has the whole state of every incident: after a
 * release that reads more of an event than the one before, or to show that nothing was lost. It is
 * read beside the projection, which is there for everybody meanwhile; one transaction then puts
 * right what differs.
 */
@ApplicationScoped
class Rebuild {

  private static final Logger LOG = Logger.getLogger(Rebuild.class);
  private static final int TIMEOUT_SECONDS = 600;

  private final TopicReplay topic;
  private final Inbox inbox;
  private final RebuiltIncidents copy;
  private final Event<IncidentsChanged> announcements;
  private final DataSource database;

  Rebuild(
      TopicReplay topic,
      Inbox inbox,
      RebuiltIncidents copy,
      Event<IncidentsChanged> announcements,
      DataSource database) {
    this.topic = topic;
    this.inbox = inbox;
    this.copy = copy;
    this.announcements = announcements;
    this.database = database;
  }

  /**
   * @param events read from the topic
   * @param unreadable events that are no incident; they are dead letters, or would be
   * @param seconds that it took
   */
  record Outcome(
      long events,
      long unreadable,
      long incidents,
      long added,
      long changed,
      long removed,
      double seconds) {}

  /** How many events were read, and how many of them say nothing that can be kept. */
  private static final class Tally {
    private long events;
    private long unreadable;
  }

  /**
   * @return empty when another rebuild is at work
   * @throws IllegalStateException when the topic holds no incident, or the broker or the database
   *     fails; nothing has changed then
   */
  Optional<Outcome> run() {
    Optional<RebuildTurn> free = RebuildTurn.take(database);
    return free.map(
        turn -> {
          try (turn) {
            return rebuild();
          }
        });
  }

  private Outcome rebuild() {
    long start = System.nanoTime();
    Tally tally = new Tally();
    copy.create();
    try (TopicReplay.Reading reading = topic.open()) {
      readWhileWriting(reading, tally);
      RebuiltIncidents.Difference difference =
          QuarkusTransaction.requiringNew()
              .timeout(TIMEOUT_SECONDS)
              .call(() -> exchange(reading, tally));
      Outcome outcome =
          new Outcome(
              tally.events,
              tally.unreadable,
              difference.incidents(),
              difference.added(),
              difference.changed(),
              difference.removed(),
              Duration.ofNanos(System.nanoTime() - start).toMillis() / 1000.0);
      LOG.infof("The incidents were rebuilt from the topic: %s", outcome);
      return outcome;
    } finally {
      copy.drop();
    }
  }

  /** The database writes a batch while the next one is fetched and read. */
  private void readWhileWriting(TopicReplay.Reading reading, Tally tally) {
    try (ExecutorService writer = Executors.newSingleThreadExecutor()) {
      List<Future<?>> batch = new ArrayList<>();
      reading.readToEnd(
          records -> {
            List<KnownIncident> states = states(records, tally);
            batch.forEach(Rebuild::await);
            batch.clear();
            batch.add(writer.submit(() -> copy.add(states)));
          });
      batch.forEach(Rebuild::await);
    }
  }

  private RebuiltIncidents.Difference exchange(TopicReplay.Reading reading, Tally tally) {
    copy.lock();
    reading.readToEnd(records -> copy.add(states(records, tally)));
    if (tally.events == tally.unreadable) {
      throw new IllegalStateException("The topic holds no incident; nothing was changed");
    }
    return copy.exchange(
        changes -> {
          if (!changes.isEmpty()) {
            announcements.fire(new IncidentsChanged(changes));
          }
        });
  }

  private List<KnownIncident> states(ConsumerRecords<String, byte[]> records, Tally tally) {
    tally.events += records.count();
    List<ReceivedEvent> events = inbox.read(records);
    tally.unreadable += records.count() - events.size();
    List<KnownIncident> states = new ArrayList<>(events.size());
    for (ReceivedEvent event : events) {
      if (IncidentIntake.isOfIncident(event)) {
        try {
          states.add(IncidentIntake.read(event));
        } catch (IllegalArgumentException unreadable) {
          tally.unreadable++;
        }
      }
    }
    return states;
  }

  private static void await(Future<?> written) {
    try {
      written.get();
    } catch (ExecutionException failure) {
      throw new IllegalStateException("The incidents could not be rebuilt", failure.getCause());
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("The rebuild was stopped", stopped);
    }
  }
}
