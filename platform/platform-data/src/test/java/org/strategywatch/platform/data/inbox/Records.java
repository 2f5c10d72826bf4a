package org.strategywatch.platform.data.inbox;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.github.f4b6a3.uuid.UuidCreator;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.record.TimestampType;
import org.jspecify.annotations.Nullable;

/** Builds records as they come from partition 0 of the topic "notes", offset after offset. */
final class Records {

  private static final TopicPartition PARTITION = new TopicPartition("notes", 0);

  private long offset;
  private long time = 1_700_000_000_000L;

  Records startingAt(long time) {
    this.time = time;
    return this;
  }

  long latestTime() {
    return time;
  }

  ConsumerRecord<String, byte[]> event(String id, long version) {
    return raw(id, headers(id, version), "{\"version\":%d}".formatted(version));
  }

  ConsumerRecord<String, byte[]> tombstone(String id, long version) {
    return raw(id, headers(id, version), null);
  }

  /** The same event under the next offset, as after a repeated send. */
  ConsumerRecord<String, byte[]> again(ConsumerRecord<String, byte[]> record) {
    return raw(record.key(), record.headers(), new String(record.value(), UTF_8));
  }

  ConsumerRecord<String, byte[]> raw(String key, Headers headers, @Nullable String value) {
    byte[] bytes = value == null ? null : value.getBytes(UTF_8);
    return new ConsumerRecord<>(
        PARTITION.topic(),
        PARTITION.partition(),
        offset++,
        time++,
        TimestampType.CREATE_TIME,
        key.length(),
        bytes == null ? 0 : bytes.length,
        key,
        bytes,
        headers,
        Optional.empty());
  }

  Headers headers(String id, long version) {
    Map<String, String> texts = new LinkedHashMap<>();
    texts.put("ce_specversion", "1.0");
    texts.put("ce_id", UuidCreator.getTimeOrderedEpochPlus1().toString());
    texts.put("ce_source", "/sample-service");
    texts.put("ce_type", "org.strategywatch.note.written");
    texts.put("ce_subject", id);
    texts.put("ce_time", "2024-09-17T05:30:00Z");
    texts.put("ce_sequence", "%019d".formatted(version));
    texts.put("ce_dataclassification", "GREEN");
    Headers headers = new RecordHeaders();
    texts.forEach((name, text) -> headers.add(name, text.getBytes(UTF_8)));
    return headers;
  }

  Headers without(String id, String name) {
    return headers(id, 1).remove(name);
  }

  Headers with(String id, String name, String text) {
    return without(id, name).add(name, text.getBytes(UTF_8));
  }

  @SafeVarargs
  final ConsumerRecords<String, byte[]> of(ConsumerRecord<String, byte[]>... records) {
    return of(Arrays.asList(records));
  }

  ConsumerRecords<String, byte[]> of(List<ConsumerRecord<String, byte[]>> records) {
    return new ConsumerRecords<>(Map.of(PARTITION, records), Map.of());
  }
}
