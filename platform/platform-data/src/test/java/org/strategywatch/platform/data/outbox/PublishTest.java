package org.strategywatch.platform.data.outbox;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.strategywatch.platform.data.TopicReader.key;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.awaitility.Awaitility;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.junit.jupiter.api.Test;
import org.strategywatch.platform.data.SampleService;
import org.strategywatch.platform.data.Stand;
import org.strategywatch.platform.data.TopicReader;
import org.strategywatch.platform.data.event.CloudEventHeaders;
import org.strategywatch.platform.data.event.DomainEvent;
import org.strategywatch.platform.test.KafkaResource;
import org.strategywatch.platform.test.PostgresResource;
import org.strategywatch.platform.test.TokenResource;

@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(KafkaResource.class)
@QuarkusTestResource(TokenResource.class)
class PublishTest {

  private static final Logger LOG = Logger.getLogger(PublishTest.class);

  private final SampleService service;
  private final Outbox outbox;
  private final DataSource database;
  private final String servers;

  PublishTest(
      SampleService service,
      Outbox outbox,
      DataSource database,
      @ConfigProperty(name = "kafka.bootstrap.servers") String servers) {
    this.service = service;
    this.outbox = outbox;
    this.database = database;
    this.servers = servers;
  }

  @Test
  void publish_whenCommitted_bringsTheEventToTopicAndConsumer() {
    // Given
    DomainEvent event = service.event(UUID.randomUUID().toString(), 1, "hello");
    // When
    service.publish(event);
    // Then
    List<ConsumerRecord<String, byte[]>> records =
        TopicReader.read(servers, SampleService.TOPIC, 1, key(event.aggregateId()));
    assertThat(records).hasSize(1);
    var headers = records.getFirst().headers();
    assertThat(CloudEventHeaders.texts(headers).get("ce_id")).isEqualTo(event.id().toString());
    assertThat(CloudEventHeaders.texts(headers).get("ce_source")).isEqualTo("/sample-service");
    assertThat(CloudEventHeaders.texts(headers).get("ce_sequence"))
        .isEqualTo("0000000000000000001");
    assertThat(new String(records.getFirst().value(), UTF_8)).isEqualTo("{\"text\":\"hello\"}");
    Awaitility.await()
        .untilAsserted(
            () -> assertThat(service.notes()).containsEntry(event.aggregateId(), "1 hello"));
  }

  @Test
  void rule1_whenAVersionWasPublishedToday_theSecondIsRefusedAndRollsBack() {
    // Given
    String id = UUID.randomUUID().toString();
    service.publish(service.event(id, 1, "first"));
    // When / Then
    assertThatThrownBy(() -> service.publish(service.event(id, 1, "second")))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("published already");
    assertThat(payloads(id)).containsExactly("{\"text\":\"first\"}");
  }

  @Test
  void rule1_whenAVersionWasPublishedOnAnotherDay_theSecondIsRefused() {
    // Given
    String id = UUID.randomUUID().toString();
    service.publish(service.event(id, 1, "first"));
    Stand.execute(
        database,
        "UPDATE outbox SET created_on = created_on - 1 WHERE aggregateid = '%s'".formatted(id));
    // When / Then
    assertThatThrownBy(() -> service.publish(service.event(id, 1, "second")))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("published already");
    service.publish(service.event(id, 2, "second"));
    assertThat(payloads(id)).hasSize(2);
  }

  @Test
  void rule1_whenTwoPublishTheSameVersionAtOnce_oneIsRefused() throws Exception {
    // Given
    String id = UUID.randomUUID().toString();
    Callable<Boolean> attempt =
        () -> {
          try {
            service.publish(service.event(id, 1, "mine"));
            return true;
          } catch (IllegalStateException e) {
            return false;
          }
        };
    try (ExecutorService writers = Executors.newFixedThreadPool(4)) {
      // When
      List<Future<Boolean>> attempts =
          writers.invokeAll(List.of(attempt, attempt, attempt, attempt));
      // Then
      assertThat(attempts.stream().map(Future::resultNow)).containsOnlyOnce(true);
    }
    assertThat(payloads(id)).hasSize(1);
  }

  @Test
  void publish_whenTheTransactionRollsBack_leavesNothing() {
    // Given
    DomainEvent phantom = service.event(UUID.randomUUID().toString(), 1, "phantom");
    // When
    assertThatThrownBy(() -> service.publishAndFail(phantom)).hasMessage("rolled back on purpose");
    // Then
    DomainEvent later = service.event(UUID.randomUUID().toString(), 1, "later");
    service.publish(later);
    assertThat(TopicReader.read(servers, SampleService.TOPIC, 1, key(later.aggregateId())))
        .hasSize(1);
    assertThat(TopicReader.read(servers, SampleService.TOPIC, 0, key(phantom.aggregateId())))
        .isEmpty();
    assertThat(payloads(phantom.aggregateId())).isEmpty();
  }

  @Test
  void publish_withoutATransaction_isRefused() {
    DomainEvent event = service.event(UUID.randomUUID().toString(), 1, "alone");
    assertThatThrownBy(() -> outbox.publish(event))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("transaction");
  }

  @Test
  void rule5_whenCommitted_theRelayIsWokenLongBeforeItsPoll() {
    // Given
    service.publish(service.event(UUID.randomUUID().toString(), 1, "warm up"));
    DomainEvent event = service.event(UUID.randomUUID().toString(), 1, "quick");
    // When
    service.publish(event);
    // Then
    Awaitility.await()
        .atMost(Duration.ofSeconds(10))
        .untilAsserted(
            () ->
                assertThat(
                        Stand.query(
                            database,
                            "SELECT count(*) FROM outbox_waiting WHERE aggregateid = '%s'"
                                .formatted(event.aggregateId())))
                    .containsExactly("0"));
  }

  @Test
  void publish_whenATombstone_sendsARecordWithoutValueAndErasesForTheConsumer() {
    // Given
    String id = UUID.randomUUID().toString();
    service.publish(service.event(id, 1, "to be erased"));
    // When
    service.publish(service.tombstone(id, 2));
    // Then
    assertThat(TopicReader.read(servers, SampleService.TOPIC, 2, key(id)).getLast().value())
        .isNull();
    Awaitility.await()
        .untilAsserted(() -> assertThat(service.notes()).containsEntry(id, "2 erased"));
  }

  @Test
  void publishAll_whenThereAreThousands_writesThemTogetherAndAllArrive() {
    // Given
    DomainEvent[] events =
        IntStream.range(0, 20_000)
            .mapToObj(n -> service.event("bulk-" + n, 1, "text " + n))
            .toArray(DomainEvent[]::new);
    // When
    long before = System.nanoTime();
    service.publish(events);
    Duration written = Duration.ofNanos(System.nanoTime() - before);
    // Then
    LOG.warnf("20,000 events were written in %d ms", written.toMillis());
    assertThat(written).isLessThan(Duration.ofSeconds(15));
    Awaitility.await()
        .atMost(Duration.ofSeconds(60))
        .untilAsserted(
            () ->
                assertThat(
                        Stand.query(database, "SELECT count(*) FROM note WHERE id LIKE 'bulk-%'"))
                    .containsExactly("20000"));
  }

  private List<String> payloads(String id) {
    return Stand.query(
        database, "SELECT payload FROM outbox WHERE aggregateid = '%s'".formatted(id));
  }
}
