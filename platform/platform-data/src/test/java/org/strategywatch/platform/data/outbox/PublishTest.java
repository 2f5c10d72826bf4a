package org.strategywatch.platform.data.outbox;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.strategywatch.platform.data.TopicReader.key;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.awaitility.Awaitility;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;
import org.strategywatch.platform.data.SampleService;
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

  private final SampleService service;
  private final String servers;

  PublishTest(
      SampleService service, @ConfigProperty(name = "kafka.bootstrap.servers") String servers) {
    this.service = service;
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
    assertThat(CloudEventHeaders.text(headers, "ce_id")).isEqualTo(event.id().toString());
    assertThat(CloudEventHeaders.text(headers, "ce_source")).isEqualTo("/sample-service");
    assertThat(CloudEventHeaders.text(headers, "ce_sequence")).isEqualTo("0000000000000000001");
    assertThat(new String(records.getFirst().value(), UTF_8)).isEqualTo("{\"text\":\"hello\"}");
    Awaitility.await()
        .untilAsserted(
            () -> assertThat(service.notes()).containsEntry(event.aggregateId(), "1 hello"));
  }
}
