package org.strategywatch.platform.data.event;

import java.net.URI;
import java.time.Instant;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A fact about one aggregate, with the aggregate's whole state after it.
 *
 * @param id UUIDv7, the same on every delivery
 * @param topic where it goes, such as {@code strategywatch.incidents.v1}
 * @param type such as {@code org.strategywatch.incident.recorded}
 * @param aggregateId subject and record key, unique among all aggregates of the service
 * @param version the aggregate's version after the fact, from 1, raised before the event is
 *     published; two facts about one aggregate need two versions
 * @param time when it happened
 * @param dataSchema the JSON Schema of the payload
 * @param classification the sharing label of the payload
 * @param data written as JSON; null is a tombstone, which erases the aggregate for every consumer
 */
public record DomainEvent(
    UUID id,
    String topic,
    String type,
    String aggregateId,
    long version,
    Instant time,
    URI dataSchema,
    String classification,
    @Nullable Object data) {

  private static final Pattern TOPIC = Pattern.compile("strategywatch\\.([a-z-]+)\\.v\\d+");

  public DomainEvent {
    if (aggregateId.isBlank()) {
      throw new IllegalArgumentException("aggregateId is blank in an event of type " + type);
    }
    if (version < 1) {
      throw new IllegalArgumentException(
          "version of " + aggregateId + " is " + version + ", not 1 or more");
    }
  }

  /** The kind of aggregate as its topic names it: {@code incidents}. */
  public String aggregateType() {
    Matcher matcher = TOPIC.matcher(topic);
    return matcher.matches() ? matcher.group(1) : topic;
  }
}
