package org.strategywatch.platform.data.inbox;

import java.time.Instant;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Headers;
import org.jspecify.annotations.Nullable;

/**
 * A record with what could be read from it.
 *
 * @param key what orders records, null when there is neither a record key nor a subject
 * @param event null when the record is no readable CloudEvent
 * @param flaw why it is none, null when it is one
 */
record IncomingRecord(
    TopicPartition partition,
    long offset,
    Instant timestamp,
    @Nullable String key,
    Headers headers,
    byte @Nullable [] value,
    @Nullable ReceivedEvent event,
    @Nullable String flaw) {}
