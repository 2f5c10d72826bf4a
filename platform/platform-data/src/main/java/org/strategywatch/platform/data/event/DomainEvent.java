package org.strategywatch.platform.data.event;

import java.net.URI;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A fact about one aggregate, with the aggregate's whole state after it.
 *
 * @param id UUIDv7, the same on every delivery
 * @param topic where it goes, such as {@code strategywatch.incidents.v1}
 * @param type such as {@code org.strategywatch.incident.recorded}
 * @param aggregateId subject and record key
 * @param version the aggregate's version after the fact, from 1, raised before the event is
 *     published
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
    @Nullable Object data) {}
