package org.strategywatch.assessment.intake;

import io.smallrye.common.annotation.Identifier;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Reads the topic of incidents from its beginning, beside the consumer that follows it. */
@ApplicationScoped
class TopicReplay {

  private static final Duration POLL = Duration.ofSeconds(5);

  /** Polls in a row that bring nothing although the end is not reached. */
  private static final int PATIENCE = 12;

  /** Few enough that what is read of them is garbage before a collection finds it alive. */
  private static final int RECORDS_A_POLL = 1_000;

  private final Map<String, Object> broker;
  private final String topic;

  TopicReplay(
      @Identifier("default-kafka-broker") Map<String, Object> broker,
      @ConfigProperty(name = "mp.messaging.incoming.incidents.topic") String topic) {
    this.broker = broker;
    this.topic = topic;
  }

  Reading open() {
    Map<String, Object> settings = new HashMap<>(broker);
    settings.put(ConsumerConfig.KEY_DESERIALIZER_CLASS_CONFIG, StringDeserializer.class.getName());
    settings.put(
        ConsumerConfig.VALUE_DESERIALIZER_CLASS_CONFIG, ByteArrayDeserializer.class.getName());
    settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
    settings.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, RECORDS_A_POLL);
    return new Reading(new KafkaConsumer<>(settings), topic);
  }

  /** A place in the topic; belongs to no group, so that no partition is taken from anybody. */
  static final class Reading implements AutoCloseable {

    private final KafkaConsumer<String, byte[]> consumer;
    private final List<TopicPartition> partitions;

    private Reading(KafkaConsumer<String, byte[]> consumer, String topic) {
      this.consumer = consumer;
      partitions =
          consumer.partitionsFor(topic).stream()
              .map(info -> new TopicPartition(topic, info.partition()))
              .toList();
      consumer.assign(partitions);
      consumer.seekToBeginning(partitions);
    }

    /**
     * Reads on to the end that the topic has now.
     *
     * @throws IllegalStateException when the broker gives nothing for a minute
     */
    void readToEnd(Consumer<ConsumerRecords<String, byte[]>> reader) {
      Map<TopicPartition, Long> end = consumer.endOffsets(partitions);
      int silent = 0;
      while (end.entrySet().stream().anyMatch(p -> consumer.position(p.getKey()) < p.getValue())) {
        ConsumerRecords<String, byte[]> records = consumer.poll(POLL);
        silent = records.isEmpty() ? silent + 1 : 0;
        if (silent == PATIENCE) {
          throw new IllegalStateException("The broker gives nothing more of the topic");
        }
        reader.accept(records);
      }
    }

    @Override
    public void close() {
      consumer.close();
    }
  }
}
