package org.strategywatch.platform.data.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.strategywatch.platform.data.Stand.execute;
import static org.strategywatch.platform.data.Stand.query;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.strategywatch.platform.test.KafkaResource;
import org.strategywatch.platform.test.PostgresResource;
import org.strategywatch.platform.test.TokenResource;

/** What the inbox does with batches; each test is a consumer of its own. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(KafkaResource.class)
@QuarkusTestResource(TokenResource.class)
class InboxTest {

  private final Inbox inbox;
  private final DataSource database;
  private final String consumer = "consumer-" + UUID.randomUUID();
  private final List<String> applied = new ArrayList<>();
  private final Records records = new Records();

  InboxTest(Inbox inbox, DataSource database) {
    this.inbox = inbox;
    this.database = database;
  }

  @BeforeEach
  void createEffects() {
    execute(
        database,
        "CREATE TABLE IF NOT EXISTS effect (consumer text, what text, UNIQUE (consumer, what))");
  }

  @Test
  void receive_whenABatchComes_appliesItInOneCallAndOneTransaction() {
    // Given
    AtomicInteger calls = new AtomicInteger();
    // When
    inbox.receive(
        consumer,
        records.of(records.event("a", 1), records.event("b", 1), records.event("a", 2)),
        events -> {
          calls.incrementAndGet();
          effect(events);
        });
    // Then
    assertThat(calls).hasValue(1);
    assertThat(effects()).containsExactly("a1", "a2", "b1");
    assertThat(inbox.watermark(consumer)).containsOnly(java.util.Map.entry("notes-0", 3L));
  }

  @Test
  void receive_whenTheBatchIsRedelivered_appliesNothingAgain() {
    // Given
    var batch = records.of(records.event("a", 1), records.event("b", 1));
    inbox.receive(consumer, batch, this::effect);
    // When
    inbox.receive(consumer, batch, this::effect);
    // Then
    assertThat(applied).containsExactly("a1", "b1");
  }

  @Test
  void receive_whenAnEventComesAgainUnderAnotherOffset_appliesItOnce() {
    // Given
    var event = records.event("a", 1);
    inbox.receive(consumer, records.of(event), this::effect);
    // When
    inbox.receive(consumer, records.of(records.again(event), records.event("b", 1)), this::effect);
    // Then
    assertThat(applied).containsExactly("a1", "b1");
    assertThat(inbox.watermark(consumer)).containsEntry("notes-0", 3L);
  }

  @Test
  void receive_whenAnEventComesTwiceInABatch_appliesItOnce() {
    // Given
    var event = records.event("a", 1);
    // When
    inbox.receive(consumer, records.of(event, records.again(event)), this::effect);
    // Then
    assertThat(applied).containsExactly("a1");
  }

  @Test
  void receive_whenTheTopicWasMadeAnew_takesItsFirstOffsets() {
    // Given
    inbox.receive(consumer, records.of(records.event("a", 1), records.event("b", 1)), this::effect);
    Records anew = new Records().startingAt(records.latestTime() + 1_000);
    // When
    inbox.receive(consumer, anew.of(anew.event("c", 1)), this::effect);
    // Then
    assertThat(applied).containsExactly("a1", "b1", "c1");
    assertThat(inbox.watermark(consumer)).containsEntry("notes-0", 1L);
  }

  @Test
  void receive_whenAnotherConsumerTookTheEvent_appliesItForThisOneToo() {
    // Given
    var batch = records.of(records.event("a", 1));
    inbox.receive("other-" + consumer, batch, events -> {});
    // When
    inbox.receive(consumer, batch, this::effect);
    // Then
    assertThat(applied).containsExactly("a1");
  }

  @Test
  void receive_whenATombstoneComes_handsItOverWithoutData() {
    // Given
    List<ReceivedEvent> received = new ArrayList<>();
    // When
    inbox.receive(consumer, records.of(records.tombstone("a", 3)), received::addAll);
    // Then
    assertThat(received).hasSize(1);
    assertThat(received.getFirst().data()).isNull();
    assertThat(received.getFirst().version()).isEqualTo(3);
  }

  @Test
  void receive_whenARecordCannotBeRead_parksItWithItsFollowersAndAppliesTheRest() {
    // Given
    var broken = records.raw("a", records.headers("a", 1), "{\"version\": 1");
    // When
    inbox.receive(
        consumer, records.of(broken, records.event("a", 2), records.event("b", 1)), this::effect);
    inbox.receive(consumer, records.of(records.event("a", 3)), this::effect);
    // Then
    assertThat(applied).containsExactly("b1");
    assertThat(letters("record_key || ' ' || state || ' ' || record_offset"))
        .containsExactly("a FAILED 0", "a WAITING 1", "a WAITING 3");
    assertThat(inbox.watermark(consumer)).containsEntry("notes-0", 4L);
  }

  @Test
  void receive_whenHeadersAreMissingOrWrong_parksEachWithTheCulpritsName() {
    // When
    inbox.receive(
        consumer,
        records.of(
            records.raw("a", records.without("a", "ce_id"), "{}"),
            records.raw("b", records.without("b", "ce_type"), "{}"),
            records.raw("c", records.without("c", "ce_sequence"), "{}"),
            records.raw("d", records.with("d", "ce_id", "no uuid"), "{}"),
            records.raw("e", records.with("e", "ce_time", "yesterday"), "{}"),
            records.raw("f", records.with("f", "ce_specversion", "0.3"), "{}"),
            records.raw("g", records.headers("g", 1), "[1]"),
            records.raw("h", records.headers("h", 1), ""),
            records.raw("i\0", records.with("i", "ce_type\0", "\0"), "\0"),
            records.raw("k".repeat(5_000), records.headers("k", 1), "{"),
            records.event("z", 1)),
        this::effect);
    // Then
    assertThat(applied).containsExactly("z1");
    List<String> reasons = letters("reason");
    assertThat(reasons).hasSize(10);
    assertThat(reasons.get(0)).contains("ce_id");
    assertThat(reasons.get(1)).contains("ce_type");
    assertThat(reasons.get(2)).contains("ce_sequence");
    assertThat(reasons.get(3)).contains("no uuid");
    assertThat(reasons.get(4)).contains("yesterday");
    assertThat(reasons.get(5)).contains("ce_specversion");
    assertThat(reasons.get(6)).contains("not a JSON object");
  }

  /** Before the handler is called: no batch is taken apart to find it. */
  @Test
  void receive_whenAValueIsNoReadableObject_parksItUnseen() {
    // Given
    AtomicInteger calls = new AtomicInteger();
    // When
    inbox.receive(
        consumer,
        records.of(
            records.raw("a", records.headers("a", 1), "{\"version\": {\"of\": [1}}"),
            records.raw("b", records.headers("b", 1), "{\"version\": tru}"),
            records.raw("c", records.headers("c", 1), "{\"version\": \"\\x\"}"),
            records.raw("d", records.headers("d", 1), "\"text\""),
            records.raw("e", records.headers("e", 1), "{\"version\": 1}, and more"),
            records.raw("f", records.headers("f", 1), "{\"version\": 1} {}"),
            records.raw("g", records.headers("g", 1), "{\"version\": 1, \"version\": 1}"),
            records.event("z", 1)),
        events -> {
          calls.incrementAndGet();
          effect(events);
        });
    // Then
    assertThat(calls).hasValue(1);
    assertThat(applied).containsExactly("z1");
    assertThat(letters("record_key || ' ' || state"))
        .containsExactly(
            "a FAILED", "b FAILED", "c FAILED", "d FAILED", "e FAILED", "f FAILED", "g FAILED");
    assertThat(letters("reason")).allMatch(reason -> reason.startsWith("Unreadable: "));
  }

  @Test
  void as_whenTheObjectHasNotWhatTheTypeNeeds_saysSo() {
    // Given
    List<ReceivedEvent> received = new ArrayList<>();
    inbox.receive(consumer, records.of(records.event("a", 7)), received::addAll);
    ReceivedEvent.Data data = Objects.requireNonNull(received.getFirst().data());
    // Then
    assertThat(data.as(Versioned.class)).isEqualTo(new Versioned(7));
    assertThatThrownBy(() -> data.as(java.time.Instant[].class))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("Instant");
  }

  private record Versioned(long version) {}

  @Test
  void receive_whenTheHandlerFailsForOneEvent_parksThatKeyOnlyAndKeepsTheOrderOfOthers() {
    // Given
    List<org.apache.kafka.clients.consumer.ConsumerRecord<String, byte[]>> batch =
        new ArrayList<>();
    for (int version = 1; version <= 10; version++) {
      batch.add(records.event("a", version));
      batch.add(records.event("b", version));
    }
    // When
    inbox.receive(consumer, records.of(batch), failingFor("a4"));
    // Then
    assertThat(effects())
        .containsExactlyInAnyOrder(
            "a1", "a2", "a3", "b1", "b2", "b3", "b4", "b5", "b6", "b7", "b8", "b9", "b10");
    assertThat(letters("state || record_offset"))
        .containsExactly(
            "FAILED6", "WAITING8", "WAITING10", "WAITING12", "WAITING14", "WAITING16", "WAITING18");
    assertThat(letters("reason").getFirst()).contains("a4 is indigestible");
  }

  @Test
  void receive_whenTheDatabaseIsAway_triesAgainAndParksNothing() {
    // Given
    AtomicInteger calls = new AtomicInteger();
    // When
    inbox.receive(
        consumer,
        records.of(records.event("a", 1), records.event("b", 1)),
        events -> {
          effect(events);
          if (calls.incrementAndGet() < 3) {
            throw new IllegalStateException(new SQLException("connection lost", "08006"));
          }
        });
    // Then
    assertThat(calls).hasValue(3);
    assertThat(effects()).containsExactly("a1", "b1");
    assertThat(letters("id")).isEmpty();
  }

  @Test
  void receive_whenAnEffectViolatesAConstraint_parksItAndKeepsTheOthers() {
    // Given
    execute(database, "INSERT INTO effect VALUES ('%s', 'b1')".formatted(consumer));
    // When
    inbox.receive(consumer, records.of(records.event("a", 1), records.event("b", 1)), this::effect);
    // Then
    assertThat(effects()).containsExactly("a1", "b1");
    assertThat(letters("reason").getFirst()).contains("effect_consumer_what_key");
  }

  private EventHandler failingFor(String... whats) {
    return events -> {
      effect(events);
      for (ReceivedEvent event : events) {
        if (Arrays.asList(whats).contains(what(event))) {
          throw new IllegalArgumentException(what(event) + " is indigestible");
        }
      }
    };
  }

  private void effect(List<ReceivedEvent> events) {
    for (ReceivedEvent event : events) {
      applied.add(what(event));
      execute(database, "INSERT INTO effect VALUES ('%s', '%s')".formatted(consumer, what(event)));
    }
  }

  private static String what(ReceivedEvent event) {
    return event.aggregateId() + event.version();
  }

  private List<String> effects() {
    return query(
        database, "SELECT what FROM effect WHERE consumer = '%s' ORDER BY 1".formatted(consumer));
  }

  private List<String> letters(String columns) {
    return query(
        database,
        "SELECT %s FROM inbox_dead_letter WHERE consumer = '%s' ORDER BY id"
            .formatted(columns, consumer));
  }
}
