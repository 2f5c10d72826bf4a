package org.strategywatch.platform.data.inbox;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Headers;
import org.jspecify.annotations.Nullable;
import org.strategywatch.platform.data.event.CloudEventHeaders;

/**
 * Reads CloudEvents from records. Never fails: what cannot be read is an incoming record with a
 * flaw, and whatever it brings is made fit to be stored.
 */
@Singleton
class EventReader {

  /** Kafka lets a producer write any number; the database does not take every one as a time. */
  private static final Instant LATEST = Instant.parse("2200-01-01T00:00:00Z");

  private static final int LONGEST_KEY = 255;

  private final ObjectMapper mapper;

  /** Of what was looked through before. */
  private final ObjectReader reader;

  EventReader(ObjectMapper mapper) {
    this.mapper = mapper;
    reader = mapper.reader().without(StreamReadFeature.STRICT_DUPLICATE_DETECTION);
  }

  /**
   * A record with what could be read from it.
   *
   * @param key what orders records, null when there is neither a record key nor a subject
   * @param event null when the record is no readable CloudEvent
   * @param flaw why it is none, null when it is one
   */
  record Incoming(
      TopicPartition partition,
      long offset,
      Instant timestamp,
      @Nullable String key,
      Headers headers,
      byte @Nullable [] value,
      @Nullable ReceivedEvent event,
      @Nullable String flaw) {}

  List<Incoming> read(ConsumerRecords<String, byte[]> records) {
    List<Incoming> incoming = new ArrayList<>(records.count());
    for (TopicPartition partition : records.partitions()) {
      for (ConsumerRecord<String, byte[]> record : records.records(partition)) {
        incoming.add(
            read(
                partition,
                record.offset(),
                Instant.ofEpochMilli(record.timestamp()),
                record.key(),
                record.headers(),
                record.value()));
      }
    }
    return incoming;
  }

  Incoming read(
      TopicPartition partition,
      long offset,
      Instant timestamp,
      @Nullable String recordKey,
      Headers headers,
      byte @Nullable [] value) {
    Instant time = clamp(timestamp);
    Map<String, String> attributes = CloudEventHeaders.texts(headers);
    String key = key(recordKey == null ? attributes.get(CloudEventHeaders.SUBJECT) : recordKey);
    try {
      ReceivedEvent event = event(attributes, value);
      return new Incoming(partition, offset, time, key, headers, value, event, null);
    } catch (IllegalArgumentException | DateTimeException | IOException e) {
      return new Incoming(partition, offset, time, key, headers, value, null, flaw(e));
    }
  }

  private ReceivedEvent event(Map<String, String> attributes, byte @Nullable [] value)
      throws IOException {
    if (!required(attributes, CloudEventHeaders.SPEC_VERSION).equals("1.0")) {
      throw new IllegalArgumentException(CloudEventHeaders.SPEC_VERSION + " is not 1.0");
    }
    return new ReceivedEvent(
        UUID.fromString(required(attributes, CloudEventHeaders.ID)),
        required(attributes, CloudEventHeaders.TYPE),
        required(attributes, CloudEventHeaders.SUBJECT),
        Long.parseLong(required(attributes, CloudEventHeaders.SEQUENCE)),
        OffsetDateTime.parse(required(attributes, CloudEventHeaders.TIME)).toInstant(),
        attributes.get(CloudEventHeaders.DATA_CLASSIFICATION),
        value == null ? null : json(value));
  }

  /** Only looks whether it can be read: a tree of every value that waits would fill the heap. */
  private ReceivedEvent.Data json(byte[] value) throws IOException {
    try (JsonParser parser = mapper.createParser(value)) {
      if (parser.nextToken() != JsonToken.START_OBJECT) {
        throw new IllegalArgumentException("The value is not a JSON object");
      }
      parser.skipChildren();
      if (parser.nextToken() != null) {
        throw new IllegalArgumentException("Something follows the JSON object");
      }
    }
    return new Json(reader, value);
  }

  private record Json(ObjectReader reader, byte[] value) implements ReceivedEvent.Data {

    @Override
    public <T> T as(Class<T> type) {
      try {
        return reader.forType(type).readValue(value);
      } catch (IOException failure) {
        throw new IllegalArgumentException(failure.getMessage(), failure);
      }
    }
  }

  private static String required(Map<String, String> attributes, String name) {
    String text = attributes.get(name);
    if (text == null || text.isEmpty()) {
      throw new IllegalArgumentException("The header " + name + " is missing");
    }
    return text;
  }

  private static String flaw(Exception e) {
    return "Unreadable: " + e.getMessage();
  }

  private static Instant clamp(Instant time) {
    if (time.isBefore(Instant.EPOCH)) {
      return Instant.EPOCH;
    }
    return time.isAfter(LATEST) ? LATEST : time;
  }

  /** Short enough for an index, without the one character that PostgreSQL's text cannot hold. */
  private static @Nullable String key(@Nullable String text) {
    if (text == null) {
      return null;
    }
    String storable = text.replace('\0', '\uFFFD');
    return storable.length() <= LONGEST_KEY
        ? storable
        : storable.substring(0, LONGEST_KEY - 9) + '#' + Integer.toHexString(storable.hashCode());
  }
}
