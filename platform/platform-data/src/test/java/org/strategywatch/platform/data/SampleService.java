package org.strategywatch.platform.data;

import com.github.f4b6a3.uuid.UuidCreator;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.net.URI;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.strategywatch.platform.data.event.DomainEvent;
import org.strategywatch.platform.data.inbox.EventHandler;
import org.strategywatch.platform.data.inbox.Inbox;
import org.strategywatch.platform.data.inbox.ReceivedEvent;
import org.strategywatch.platform.data.outbox.Outbox;

/** The smallest service: it publishes notes and projects what it hears of them. */
@ApplicationScoped
public class SampleService implements EventHandler {

  public static final String TOPIC = "strategywatch.incidents.v1";
  public static final String CONSUMER = "notes";

  private final Outbox outbox;
  private final Inbox inbox;
  private final DataSource database;
  private final Clock clock;

  SampleService(Outbox outbox, Inbox inbox, DataSource database, Clock clock) {
    this.outbox = outbox;
    this.inbox = inbox;
    this.database = database;
    this.clock = clock;
  }

  void start(@Observes StartupEvent event) {
    inbox.register(CONSUMER, this);
  }

  @Incoming("notes")
  @Blocking
  void consume(ConsumerRecords<String, byte[]> records) {
    inbox.receive(CONSUMER, records, this);
  }

  private record Note(String text) {}

  /** A text of "poison" cannot be applied. */
  @Override
  public void apply(List<ReceivedEvent> events) {
    String upsert =
        """
        INSERT INTO note (id, version, text) VALUES (?, ?, ?)
        ON CONFLICT (id) DO UPDATE SET version = excluded.version, text = excluded.text
        WHERE note.version < excluded.version
        """;
    try (Connection connection = database.getConnection();
        PreparedStatement statement = connection.prepareStatement(upsert)) {
      for (ReceivedEvent event : events) {
        String text = event.data() == null ? "erased" : event.data().as(Note.class).text();
        if (text.equals("poison")) {
          throw new IllegalArgumentException("The note cannot be digested");
        }
        statement.setString(1, event.aggregateId());
        statement.setLong(2, event.version());
        statement.setString(3, text);
        statement.addBatch();
      }
      statement.executeBatch();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  public DomainEvent event(String id, long version, String text) {
    return new DomainEvent(
        UuidCreator.getTimeOrderedEpochPlus1(),
        TOPIC,
        "org.strategywatch.note.written",
        id,
        version,
        clock.instant(),
        URI.create("/schemas/note-written.v1.schema.json"),
        "GREEN",
        Map.of("text", text));
  }

  public DomainEvent tombstone(String id, long version) {
    DomainEvent event = event(id, version, "");
    return new DomainEvent(
        event.id(),
        event.topic(),
        event.type(),
        id,
        version,
        event.time(),
        event.dataSchema(),
        event.classification(),
        null);
  }

  @Transactional
  public void publish(DomainEvent... events) {
    outbox.publishAll(List.of(events));
  }

  @Transactional
  public void publishAndFail(DomainEvent event) {
    outbox.publish(event);
    throw new IllegalStateException("rolled back on purpose");
  }

  public Map<String, String> notes() {
    Map<String, String> notes = new TreeMap<>();
    try (Connection connection = database.getConnection();
        PreparedStatement select =
            connection.prepareStatement("SELECT id, version, text FROM note");
        ResultSet rows = select.executeQuery()) {
      while (rows.next()) {
        notes.put(rows.getString(1), rows.getLong(2) + " " + rows.getString(3));
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
    return notes;
  }
}
