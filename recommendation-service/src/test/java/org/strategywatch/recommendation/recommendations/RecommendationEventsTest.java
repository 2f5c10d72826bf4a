package org.strategywatch.recommendation.recommendations;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.strategywatch.recommendation.Written.move;
import static org.strategywatch.recommendation.Written.patch;
import static org.strategywatch.recommendation.Written.recommendation;
import static org.strategywatch.recommendation.Written.request;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.awaitility.Awaitility;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;
import org.strategywatch.platform.test.EventSchemas;
import org.strategywatch.platform.test.TestCaller;
import org.strategywatch.platform.web.security.Roles;
import org.strategywatch.recommendation.AssessmentTopic;

@QuarkusTest
class RecommendationEventsTest {

  private static final EventSchemas SCHEMAS = new EventSchemas(Path.of("contract/events"));
  private static final String SCHEMA = "recommendation.v1";
  private static final TestCaller MINISTRY = TestCaller.with(Roles.REPORTER).of("ministry");
  private static final TestCaller NGO = TestCaller.with(Roles.VERIFIER).of("ngo");

  private final String servers;

  RecommendationEventsTest(@ConfigProperty(name = "kafka.bootstrap.servers") String servers) {
    this.servers = servers;
  }

  @Test
  void everyStep_whenTaken_isPublishedWholeAndValid() throws IOException {
    // Given
    String id = recommendation(request().put("sharing", "GREEN"));
    // When
    patch(id, "\"1\"", "{\"dueOn\":\"2020-01-31\"}").then().statusCode(200);
    move(MINISTRY, id, "response", "NOTED").then().statusCode(200);
    move(MINISTRY, id, "implementation", "IN_PROGRESS").then().statusCode(200);
    move(MINISTRY, id, "implementation", "IMPLEMENTED").then().statusCode(200);
    move(NGO, id, "verification", "VERIFIED").then().statusCode(200);
    // Then
    List<ConsumerRecord<String, byte[]>> records = awaitRecords(id, 6);
    assertThat(records)
        .extracting(record -> header(record, "ce_type"))
        .containsExactly(
            "org.strategywatch.recommendation.drafted",
            "org.strategywatch.recommendation.revised",
            "org.strategywatch.recommendation.responded",
            "org.strategywatch.recommendation.progressed",
            "org.strategywatch.recommendation.implemented",
            "org.strategywatch.recommendation.verified");
    for (ConsumerRecord<String, byte[]> record : records) {
      SCHEMAS.assertValid(SCHEMA, AssessmentTopic.JSON.readTree(record.value()));
      assertThat(header(record, "ce_source")).isEqualTo("/recommendation-service");
      assertThat(header(record, "ce_subject")).isEqualTo(id);
      assertThat(header(record, "ce_dataclassification")).isEqualTo("GREEN");
      assertThat(header(record, "ce_dataschema"))
          .isEqualTo("/schemas/recommendation.v1.schema.json");
    }
    assertThat(changed(records.get(1))).containsExactly("dueOn", "flags", "priority");
    assertThat(changed(records.get(4))).containsExactly("implementation", "verification");
    assertThat(changed(records.get(5))).containsExactly("flags", "status", "verification");
  }

  @Test
  void examples_always_areValid() {
    for (Path example : SCHEMAS.examples()) {
      SCHEMAS.assertValid(SCHEMA, EventSchemas.read(example));
    }
  }

  @Test
  void schema_whenSomethingUnknownIsSent_refusesIt() {
    ObjectNode event = (ObjectNode) EventSchemas.read(SCHEMAS.examples().getFirst());
    SCHEMAS.assertInvalid(SCHEMA, event.deepCopy().put("surprise", 1));
    SCHEMAS.assertInvalid(SCHEMA, event.deepCopy().put("category", "NONE"));
    SCHEMAS.assertInvalid(SCHEMA, event.deepCopy().without("changed"));
  }

  private static List<String> changed(ConsumerRecord<String, byte[]> record) throws IOException {
    List<String> names = new ArrayList<>();
    JsonNode payload = AssessmentTopic.JSON.readTree(record.value());
    payload.path("changed").forEach(name -> names.add(name.textValue()));
    return names;
  }

  private static String header(ConsumerRecord<String, byte[]> record, String name) {
    return new String(record.headers().lastHeader(name).value(), UTF_8);
  }

  private List<ConsumerRecord<String, byte[]>> awaitRecords(String key, int count) {
    try (var consumer =
        new KafkaConsumer<>(
            Map.<String, Object>of("bootstrap.servers", servers),
            new StringDeserializer(),
            new ByteArrayDeserializer())) {
      List<TopicPartition> partitions =
          consumer.partitionsFor(RecommendationEvents.TOPIC).stream()
              .map(info -> new TopicPartition(info.topic(), info.partition()))
              .toList();
      consumer.assign(partitions);
      consumer.seekToBeginning(partitions);
      List<ConsumerRecord<String, byte[]>> found = new ArrayList<>();
      Awaitility.await()
          .atMost(Duration.ofSeconds(30))
          .pollInSameThread()
          .untilAsserted(
              () -> {
                consumer
                    .poll(Duration.ofMillis(200))
                    .forEach(
                        record -> {
                          if (key.equals(record.key())) {
                            found.add(record);
                          }
                        });
                assertThat(found).hasSize(count);
              });
      return found;
    }
  }
}
