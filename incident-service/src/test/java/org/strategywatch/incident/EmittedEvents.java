package org.strategywatch.incident;

import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.eclipse.microprofile.config.ConfigProvider;

/** What really arrived on a topic. */
public final class EmittedEvents {

  private EmittedEvents() {}

  public static List<ConsumerRecord<String, String>> awaitOf(String topic, String key, int count) {
    return await()
        .atMost(Duration.ofSeconds(60))
        .until(
            () -> read(topic).stream().filter(event -> key.equals(event.key())).toList(),
            events -> events.size() >= count);
  }

  public static List<ConsumerRecord<String, String>> read(String topic) {
    Map<String, Object> settings =
        Map.of(
            "bootstrap.servers",
            ConfigProvider.getConfig().getValue("kafka.bootstrap.servers", String.class));
    try (var consumer =
        new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer())) {
      var partitions =
          consumer.partitionsFor(topic).stream()
              .map(p -> new TopicPartition(p.topic(), p.partition()))
              .toList();
      consumer.assign(partitions);
      consumer.seekToBeginning(partitions);
      long wanted = consumer.endOffsets(partitions).values().stream().mapToLong(o -> o).sum();
      List<ConsumerRecord<String, String>> events = new ArrayList<>();
      while (events.size() < wanted) {
        consumer.poll(Duration.ofSeconds(1)).forEach(events::add);
      }
      return events;
    }
  }

  public static String header(ConsumerRecord<String, String> event, String name) {
    return new String(event.headers().lastHeader(name).value(), StandardCharsets.UTF_8);
  }
}
