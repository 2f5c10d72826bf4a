package org.strategywatch.platform.data;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/** Reads a whole topic again and again until enough of it is there. */
public final class TopicReader {

  private static final long PATIENCE_NANOS = Duration.ofSeconds(30).toNanos();

  private TopicReader() {}

  /** Waits for so many records that match; returns more if there are more. */
  public static List<ConsumerRecord<String, byte[]>> read(
      String servers, String topic, int atLeast, Predicate<ConsumerRecord<String, byte[]>> filter) {
    try (var consumer =
        new KafkaConsumer<>(
            Map.<String, Object>of("bootstrap.servers", servers),
            new StringDeserializer(),
            new ByteArrayDeserializer())) {
      List<TopicPartition> partitions =
          consumer.partitionsFor(topic).stream()
              .map(info -> new TopicPartition(topic, info.partition()))
              .toList();
      consumer.assign(partitions);
      consumer.seekToBeginning(partitions);
      List<ConsumerRecord<String, byte[]>> found = new ArrayList<>();
      long deadline = System.nanoTime() + PATIENCE_NANOS;
      while (System.nanoTime() < deadline) {
        consumer
            .poll(Duration.ofMillis(200))
            .forEach(
                record -> {
                  if (filter.test(record)) {
                    found.add(record);
                  }
                });
        boolean atEnd =
            consumer.endOffsets(partitions).entrySet().stream()
                .allMatch(end -> consumer.position(end.getKey()) >= end.getValue());
        if (found.size() >= atLeast && atEnd) {
          return found;
        }
      }
      return found;
    }
  }

  public static Predicate<ConsumerRecord<String, byte[]>> key(String key) {
    return record -> key.equals(record.key());
  }
}
