package org.strategywatch.platform.data.event;

import io.smallrye.common.annotation.Identifier;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.InvalidTopicException;
import org.apache.kafka.common.errors.RecordBatchTooLargeException;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.errors.RetriableException;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.errors.TopicAuthorizationException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * The one Kafka producer of a service. It is made at the first send, so that a service starts
 * without a broker, and made anew after a failure that a producer does not recover from.
 */
@Singleton
public class EventProducer {

  private static final Logger LOG = Logger.getLogger(EventProducer.class);
  private static final Duration LONGEST_WAIT_FOR_METADATA = Duration.ofSeconds(3);

  private final Map<String, Object> config;
  private volatile @Nullable KafkaProducer<@Nullable String, byte @Nullable []> producer;

  EventProducer(
      @Identifier("default-kafka-broker") Map<String, Object> broker, EventConfig events) {
    this.config = producerConfig(broker, events);
  }

  /** For a process that is put together by hand. */
  public static EventProducer of(Map<String, Object> broker, EventConfig events) {
    return new EventProducer(broker, events);
  }

  /** What became of a record. */
  public sealed interface Outcome {

    /** The broker has it, on as many replicas as the topic demands. */
    record Sent() implements Outcome {}

    /** Not acknowledged; the broker may have it all the same. */
    record Failed(String reason) implements Outcome {}

    /** Refused for what it is; sending it again changes nothing. */
    record Impossible(String reason) implements Outcome {}
  }

  /**
   * Sends and waits for every acknowledgement.
   *
   * @return one outcome for each record, in the order of the records
   */
  public synchronized List<Outcome> send(
      List<ProducerRecord<@Nullable String, byte @Nullable []>> records) {
    try {
      List<Future<RecordMetadata>> answers = sendAll(open(), records);
      return answers.stream().map(this::outcome).toList();
    } catch (KafkaException | IllegalStateException e) {
      abort();
      return records.stream().<Outcome>map(_ -> new Outcome.Failed(describe(e))).toList();
    }
  }

  /** Gives up what is being sent, so that {@link #send} returns at once. */
  @PreDestroy
  public void abort() {
    var opened = producer;
    if (opened != null) {
      producer = null;
      opened.close(Duration.ZERO);
    }
  }

  private KafkaProducer<@Nullable String, byte @Nullable []> open() {
    var opened = producer;
    if (opened == null) {
      opened = new KafkaProducer<>(config);
      producer = opened;
    }
    return opened;
  }

  /** Waits for the metadata of an absent topic once, not once for each of its records. */
  private static List<Future<RecordMetadata>> sendAll(
      KafkaProducer<@Nullable String, byte @Nullable []> opened,
      List<ProducerRecord<@Nullable String, byte @Nullable []>> records) {
    Set<String> absent = new HashSet<>();
    List<Future<RecordMetadata>> answers = new ArrayList<>(records.size());
    for (var record : records) {
      Future<RecordMetadata> answer =
          absent.contains(record.topic())
              ? CompletableFuture.failedFuture(new TimeoutException("The topic is not available"))
              : opened.send(record);
      if (answer.state() == Future.State.FAILED
          && answer.exceptionNow() instanceof TimeoutException) {
        absent.add(record.topic());
      }
      answers.add(answer);
    }
    opened.flush();
    return answers;
  }

  private Outcome outcome(Future<RecordMetadata> answer) {
    if (answer.state() == Future.State.SUCCESS) {
      return new Outcome.Sent();
    }
    Throwable failure = answer.exceptionNow();
    if (failure instanceof RecordTooLargeException
        || failure instanceof RecordBatchTooLargeException
        || failure instanceof InvalidTopicException) {
      return new Outcome.Impossible(describe(failure));
    }
    if (!(failure instanceof RetriableException
        || failure instanceof TopicAuthorizationException)) {
      LOG.warnf("The Kafka producer is made anew after %s", failure.toString());
      abort();
    }
    return new Outcome.Failed(describe(failure));
  }

  private static String describe(Throwable failure) {
    return failure.getClass().getSimpleName() + ": " + failure.getMessage();
  }

  private static Map<String, Object> producerConfig(
      Map<String, Object> broker, EventConfig events) {
    Map<String, Object> config = new HashMap<>(broker);
    int sendTimeout = Math.toIntExact(events.sendTimeout().toMillis());
    config.put(ProducerConfig.CLIENT_ID_CONFIG, events.service() + "-outbox");
    config.put(ProducerConfig.KEY_SERIALIZER_CLASS_CONFIG, StringSerializer.class);
    config.put(ProducerConfig.VALUE_SERIALIZER_CLASS_CONFIG, ByteArraySerializer.class);
    config.put(ProducerConfig.ACKS_CONFIG, "all");
    config.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
    config.put(ProducerConfig.COMPRESSION_TYPE_CONFIG, "zstd");
    config.put(ProducerConfig.BATCH_SIZE_CONFIG, 128 * 1024);
    config.put(ProducerConfig.LINGER_MS_CONFIG, 5);
    config.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, sendTimeout);
    config.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, sendTimeout / 2);
    config.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, LONGEST_WAIT_FOR_METADATA.toMillis());
    return config;
  }
}
