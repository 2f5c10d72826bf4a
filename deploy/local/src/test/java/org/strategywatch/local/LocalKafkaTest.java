package org.strategywatch.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LocalKafkaTest {

  static Path directory;

  static LocalKafka kafka;

  @BeforeAll
  static void start(@TempDir Path temporary) {
    directory = temporary;
    kafka = durable().start();
    kafka.createContractTopics();
  }

  @AfterAll
  static void stop() {
    kafka.close();
  }

  @Test
  void newClusterId_whateverChanceGives_isNotTakenForAnOption() {
    assertThat(Stream.generate(LocalKafka::newClusterId).limit(2_000))
        .allMatch(id -> id.length() == 22)
        .noneMatch(id -> id.startsWith("-"));
  }

  @Test
  void start_afterKill_hasTheRecordsOnTheSamePort() throws Exception {
    // Given
    kafka.createTopic("killed", 1, Map.of());
    send("killed", "before the crash");
    String before = kafka.bootstrapServers();

    // When
    kafka.kill();
    kafka.start();

    // Then
    assertThat(kafka.bootstrapServers()).isEqualTo(before);
    assertThat(read("killed")).containsExactly("before the crash");
  }

  @Test
  void start_onTheDirectoryOfAnEarlierRun_hasTheRecords() throws Exception {
    // Given
    kafka.createTopic("stopped", 1, Map.of());
    send("stopped", "before the stop");

    // When
    kafka.close();
    kafka = durable().start();

    // Then
    assertThat(read("stopped")).containsExactly("before the stop");
  }

  @Test
  void createContractTopics_whenTheyExist_changesNothing() throws Exception {
    // When
    kafka.createContractTopics();

    // Then
    try (Admin admin = Admin.create(Map.of("bootstrap.servers", kafka.bootstrapServers()))) {
      String topic = "strategywatch.incidents.v1";
      var resource = new ConfigResource(ConfigResource.Type.TOPIC, topic);
      assertThat(admin.describeTopics(List.of(topic)).allTopicNames().get())
          .hasEntrySatisfying(topic, found -> assertThat(found.partitions()).hasSize(12));
      assertThat(admin.describeConfigs(List.of(resource)).all().get())
          .hasEntrySatisfying(
              resource,
              config -> {
                assertThat(config.get("cleanup.policy").value()).isEqualTo("compact");
                assertThat(config.get("min.compaction.lag.ms").value()).isEqualTo("2592000000");
              });
      assertThat(admin.listTopics().names().get())
          .contains(
              "strategywatch.methodology-breaks.v1",
              "strategywatch.recommendation-service.dead-letter.v1");
    }
  }

  @Test
  void send_toATopicThatNobodyCreated_fails() {
    // When / Then
    assertThatThrownBy(() -> send("nobody-created-me", "lost", Duration.ofSeconds(2)))
        .isInstanceOf(ExecutionException.class)
        .hasMessageContaining("nobody-created-me");
  }

  private static LocalKafka durable() {
    return LocalKafka.durable(directory.resolve("kafka"), directory.resolve("kafka.log"));
  }

  private static void send(String topic, String value) throws Exception {
    send(topic, value, Duration.ofSeconds(30));
  }

  private static void send(String topic, String value, Duration topicWithin) throws Exception {
    Map<String, Object> config =
        Map.of(
            "bootstrap.servers",
            kafka.bootstrapServers(),
            "acks",
            "all",
            "max.block.ms",
            String.valueOf(topicWithin.toMillis()));
    try (var producer =
        new KafkaProducer<>(config, new StringSerializer(), new StringSerializer())) {
      producer.send(new ProducerRecord<>(topic, "key", value)).get(60, TimeUnit.SECONDS);
    }
  }

  private static List<String> read(String topic) {
    Map<String, Object> config = Map.of("bootstrap.servers", kafka.bootstrapServers());
    try (var consumer =
        new KafkaConsumer<>(config, new StringDeserializer(), new StringDeserializer())) {
      TopicPartition partition = new TopicPartition(topic, 0);
      consumer.assign(List.of(partition));
      consumer.seekToBeginning(List.of(partition));
      return consumer.poll(Duration.ofSeconds(10)).records(partition).stream()
          .map(record -> record.value().getBytes(StandardCharsets.UTF_8))
          .map(bytes -> new String(bytes, StandardCharsets.UTF_8))
          .toList();
    }
  }
}
