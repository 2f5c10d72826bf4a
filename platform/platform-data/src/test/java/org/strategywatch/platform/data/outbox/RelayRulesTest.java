package org.strategywatch.platform.data.outbox;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.strategywatch.platform.data.Stand.execute;
import static org.strategywatch.platform.data.Stand.insertEvent;
import static org.strategywatch.platform.data.Stand.query;
import static org.strategywatch.platform.data.TopicReader.key;

import io.agroal.api.AgroalDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.strategywatch.platform.data.Stand;
import org.strategywatch.platform.data.TopicReader;

/** The relay's rules of the event contract, with a real database and a real broker. */
class RelayRulesTest {

  private static final String TOPIC = "strategywatch.incidents.v1";

  private final String brokers = Stand.brokers();
  private AgroalDataSource database;
  private RelayStand relay;

  @BeforeEach
  void open() {
    database = Stand.freshDatabase();
    relay = new RelayStand("a", database, brokers);
  }

  @AfterEach
  void close() {
    relay.close();
    database.close();
  }

  @Test
  void rule2_whenALowerPositionCommitsLater_itIsNotLost() throws Exception {
    String early = id();
    String late = id();
    try (Connection slow = database.getConnection();
        Statement statement = slow.createStatement()) {
      // Given
      slow.setAutoCommit(false);
      statement.execute(insertEvent(early, 1, TOPIC));
      execute(database, insertEvent(late, 1, TOPIC));
      relay.deliverAll();
      assertThat(unpublished()).isEmpty();
      // When
      slow.commit();
      slow.setAutoCommit(true);
    }
    relay.deliverAll();
    // Then
    assertThat(versionsOnTopic(early, 1)).containsExactly(1L);
    assertThat(versionsOnTopic(late, 1)).containsExactly(1L);
    assertThat(query(database, "SELECT aggregateid FROM outbox ORDER BY position"))
        .containsExactly(early, late);
  }

  @Test
  void rule3_whileOneInstanceHoldsTheLease_anotherDoesNotRelay() throws Exception {
    // Given
    String id = id();
    assertThat(relay.lease.hold()).isTrue();
    execute(database, insertEvent(id, 1, TOPIC));
    try (RelayStand other = new RelayStand("b", database, brokers)) {
      // When
      other.deliverAll();
      // Then
      assertThat(other.lease.epoch()).isEqualTo(-1);
      assertThat(unpublished()).containsExactly(id);
    }
  }

  @Test
  void rule3_whenTheLeaseIsReleased_anotherTakesOverWithAHigherEpoch() throws Exception {
    // Given
    assertThat(relay.lease.hold()).isTrue();
    long before = relay.lease.epoch();
    try (RelayStand other = new RelayStand("b", database, brokers)) {
      // When
      relay.lease.release();
      // Then
      assertThat(other.lease.hold()).isTrue();
      assertThat(other.lease.epoch()).isEqualTo(before + 1);
      assertThat(relay.lease.hold()).isFalse();
    }
  }

  @Test
  void rule3_whenTheSameInstanceRestarts_itNeedNotWaitAndTheOldOneIsFenced() throws Exception {
    // Given
    assertThat(relay.lease.hold()).isTrue();
    long before = relay.lease.epoch();
    try (RelayStand restarted = new RelayStand("a", database, brokers)) {
      // When
      boolean held = restarted.lease.hold();
      // Then
      assertThat(held).isTrue();
      assertThat(restarted.lease.epoch()).isEqualTo(before + 1);
    }
  }

  @Test
  void rule3_whenAPausedRelayWakesUp_itMarksNothingAndTheNewestStateIsTheLastOfItsKey()
      throws Exception {
    String id = id();
    execute(database, insertEvent(id, 1, TOPIC));
    try (RelayStand successor = new RelayStand("b", database, brokers);
        RelayStand paused =
            pausedAfterReading(
                () -> {
                  // Given
                  execute(database, "UPDATE outbox_lease SET expires_at = '-infinity'");
                  execute(database, insertEvent(id, 2, TOPIC));
                  successor.deliverAll();
                  assertThat(unpublished()).isEmpty();
                })) {
      // When
      paused.deliverAll();
      // Then
      assertThat(paused.lease.epoch()).isEqualTo(-1);
      assertThat(successor.deliverAll()).isEqualTo(OutboxDelivery.Progress.NOTHING_TO_DO);
      assertThat(versionsOnTopic(id, 4)).containsExactly(1L, 2L, 1L, 2L);
      assertThat(unpublished()).isEmpty();
    }
  }

  @Test
  void rule4_whenAKeyFails_itAndWhatFollowsWaitAndOthersGoOn() throws Exception {
    // Given
    String absent =
        "strategywatch.absent-%d.v1".formatted(ThreadLocalRandom.current().nextInt(9999));
    String failing = id();
    String other = id();
    execute(database, insertEvent(failing, 1, absent));
    execute(database, insertEvent(failing, 2, TOPIC));
    execute(database, insertEvent(other, 1, TOPIC));
    // When
    relay.deliverAll();
    // Then
    assertThat(versionsOnTopic(other, 1)).containsExactly(1L);
    assertThat(unpublished()).containsExactly(failing, failing);
    // When
    try (Admin admin = Admin.create(Map.<String, Object>of("bootstrap.servers", brokers))) {
      admin.createTopics(List.of(new NewTopic(absent, 1, (short) 1))).all().get();
    }
    // Then
    Awaitility.await()
        .atMost(Duration.ofSeconds(30))
        .untilAsserted(
            () -> {
              relay.deliverAll();
              assertThat(unpublished()).isEmpty();
            });
    assertThat(versionsOnTopic(failing, 1)).containsExactly(2L);
  }

  @Test
  void rule4_whenOneAggregateHasManyVersions_theyArriveInOrderOnce() throws Exception {
    // Given
    String id = id();
    for (int version = 1; version <= 20; version++) {
      execute(database, insertEvent(id, version, TOPIC));
    }
    // When
    relay.deliverAll();
    // Then
    assertThat(versionsOnTopic(id, 20))
        .containsExactly(
            1L, 2L, 3L, 4L, 5L, 6L, 7L, 8L, 9L, 10L, 11L, 12L, 13L, 14L, 15L, 16L, 17L, 18L, 19L,
            20L);
  }

  @Test
  void rule6_whenARowCanNeverBeSent_itIsParkedWithItsAggregateUntilItIsSkipped() throws Exception {
    // Given
    String huge = id();
    String other = id();
    execute(
        database, insertEvent(huge, 1, TOPIC).replace("'{\"version\":1}'", "repeat('x', 2000000)"));
    execute(database, insertEvent(huge, 2, TOPIC));
    execute(database, insertEvent(other, 1, TOPIC));
    // When
    relay.deliverAll();
    // Then
    assertThat(versionsOnTopic(other, 1)).containsExactly(1L);
    assertThat(unpublished()).containsExactly(huge, huge);
    ParkedAggregates.Parked parked = relay.parked.list().getFirst();
    assertThat(parked.aggregateId()).isEqualTo(huge);
    assertThat(parked.version()).isEqualTo(1);
    assertThat(parked.waiting()).isEqualTo(1);
    assertThat(parked.reason()).contains("RecordTooLargeException");
    assertThat(relay.parked.backlog().pending()).isEqualTo(2);
    assertThat(relay.parked.backlog().oldestAgeSeconds()).isZero();
    // When
    assertThat(relay.parked.retry(huge)).isTrue();
    relay.deliverAll();
    // Then
    assertThat(relay.parked.list()).hasSize(1);
    // When
    assertThat(relay.parked.skip(huge)).isTrue();
    relay.deliverAll();
    // Then
    assertThat(relay.parked.list()).isEmpty();
    assertThat(versionsOnTopic(huge, 1)).containsExactly(2L);
  }

  @Test
  void rule6_whenNothingIsParked_commandsSaySo() throws Exception {
    assertThat(relay.parked.retry("nobody")).isFalse();
    assertThat(relay.parked.skip("nobody")).isFalse();
  }

  @Test
  void write_whenOfAReleaseThatKeepsNoWaitingRow_isRefusedSoThatNoEventStaysBehind() {
    assertThatThrownBy(
            () ->
                execute(
                    database,
                    """
                    INSERT INTO outbox (id, aggregatetype, aggregateid, version, type, topic, time, dataschema,
                                        classification, payload)
                    VALUES (gen_random_uuid(), 'incidents', 'a', 1, 'org.strategywatch.note.written', 't', now(),
                            '/schemas/note.json', 'GREEN', '{}')
                    """))
        .hasStackTraceContaining("null value in column \"bytes\"");
  }

  private interface Pause {
    void run() throws Exception;
  }

  /** A relay that sleeps once between reading and sending, as in a long garbage collection. */
  private RelayStand pausedAfterReading(Pause pause) {
    OutboxTable table =
        new OutboxTable(database) {
          private boolean slept;

          @Override
          List<Row> unpublished(int limit, long bytes, Collection<String> heldBack)
              throws SQLException {
            List<Row> rows = super.unpublished(limit, bytes, heldBack);
            if (!slept) {
              slept = true;
              runQuietly(pause);
            }
            return rows;
          }
        };
    return new RelayStand("paused", database, brokers, table, Map.of());
  }

  private static void runQuietly(Pause pause) {
    try {
      pause.run();
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  private List<String> unpublished() {
    return query(database, "SELECT aggregateid FROM outbox_waiting ORDER BY position");
  }

  private List<Long> versionsOnTopic(String id, int atLeast) {
    return TopicReader.read(brokers, TOPIC, atLeast, key(id)).stream()
        .map(record -> new String(record.value(), UTF_8).replaceAll("\\D", ""))
        .map(Long::valueOf)
        .toList();
  }

  private static String id() {
    return UUID.randomUUID().toString();
  }
}
