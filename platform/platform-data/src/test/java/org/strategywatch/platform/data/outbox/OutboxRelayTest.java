package org.strategywatch.platform.data.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.strategywatch.platform.data.Stand.execute;
import static org.strategywatch.platform.data.Stand.insertEvent;
import static org.strategywatch.platform.data.Stand.query;

import io.agroal.api.AgroalDataSource;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import java.time.Duration;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.strategywatch.local.LocalKafka;
import org.strategywatch.platform.data.Stand;
import org.strategywatch.platform.data.TopicReader;

/** The relay's thread, through the loss of its broker and of its database's connection. */
class OutboxRelayTest {

  private static final String TOPIC = "strategywatch.incidents.v1";
  private static final Duration PATIENCE = Duration.ofSeconds(40);

  private AgroalDataSource database;

  @BeforeEach
  void open() {
    database = Stand.freshDatabase();
  }

  @AfterEach
  void close() {
    database.close();
  }

  @Test
  void rule5_whenNobodyWakesIt_pollingFindsTheEvent() throws Exception {
    // Given
    try (RelayStand stand = stand(Stand.brokers(), "100ms")) {
      stand.relay.start(new StartupEvent());
      // When
      execute(database, insertEvent("polled", 1, TOPIC));
      // Then
      awaitNothingUnpublished();
      stand.relay.stop(new ShutdownEvent());
    }
  }

  @Test
  void stop_always_releasesTheLease() throws Exception {
    // Given
    try (RelayStand stand = stand(Stand.brokers(), "100ms")) {
      stand.relay.start(new StartupEvent());
      execute(database, insertEvent("first", 1, TOPIC));
      awaitNothingUnpublished();
      // When
      stand.relay.stop(new ShutdownEvent());
    }
    // Then
    assertThat(query(database, "SELECT expires_at FROM outbox_lease")).containsExactly("-infinity");
  }

  @Test
  void brokerAway_fromTheStart_keepsEventsAndStopsQuickly() throws Exception {
    // Given
    execute(database, insertEvent("kept", 1, TOPIC));
    try (RelayStand stand = stand("127.0.0.1:1", "100ms")) {
      stand.relay.start(new StartupEvent());
      Awaitility.await()
          .untilAsserted(
              () ->
                  assertThat(query(database, "SELECT epoch FROM outbox_lease"))
                      .containsExactly("1"));
      // When
      long before = System.nanoTime();
      stand.relay.stop(new ShutdownEvent());
      // Then
      assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(Duration.ofSeconds(6));
    }
    assertThat(query(database, "SELECT aggregateid FROM outbox_waiting")).containsExactly("kept");
  }

  @Test
  void brokerKilled_andBack_losesNothingAndKeepsOrder() throws Exception {
    // Given
    try (LocalKafka kafka = LocalKafka.throwAway().start()) {
      kafka.createTopic(TOPIC, 3, Map.of());
      try (RelayStand stand = stand(kafka.bootstrapServers(), "100ms")) {
        stand.relay.start(new StartupEvent());
        execute(database, insertEvent("a", 1, TOPIC));
        awaitNothingUnpublished();
        // When
        kafka.kill();
        execute(database, insertEvent("a", 2, TOPIC));
        execute(database, insertEvent("b", 1, TOPIC));
        execute(database, insertEvent("a", 3, TOPIC));
        Awaitility.await()
            .atMost(PATIENCE)
            .untilAsserted(() -> assertThat(stand.failures()).isPositive());
        assertThat(query(database, "SELECT count(*) FROM outbox_waiting")).containsExactly("3");
        kafka.start();
        // Then
        awaitNothingUnpublished();
        stand.relay.stop(new ShutdownEvent());
      }
      assertThat(
              TopicReader.read(kafka.bootstrapServers(), TOPIC, 3, TopicReader.key("a")).stream()
                  .map(
                      record -> new String(record.value(), java.nio.charset.StandardCharsets.UTF_8))
                  .distinct())
          .containsExactly("{\"version\":1}", "{\"version\":2}", "{\"version\":3}");
    }
  }

  private RelayStand stand(String brokers, String pollInterval) {
    return new RelayStand(
        "thread",
        database,
        brokers,
        new OutboxTable(database),
        Map.of("strategywatch.outbox.poll-interval", pollInterval));
  }

  private void awaitNothingUnpublished() {
    Awaitility.await()
        .atMost(PATIENCE)
        .untilAsserted(
            () -> assertThat(query(database, "SELECT aggregateid FROM outbox_waiting")).isEmpty());
  }
}
