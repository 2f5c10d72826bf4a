package org.strategywatch.platform.data.inbox;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An event as it came from the broker.
 *
 * @param version the aggregate's version; state is applied only if it is newer than what is known
 * @param classification the sharing label, null when the producer sent none
 * @param data null for a tombstone
 */
public record ReceivedEvent(
    UUID id,
    String type,
    String aggregateId,
    long version,
    Instant time,
    @Nullable String classification,
    @Nullable Data data) {

  /** The JSON object that an event brings; it is read as what a consumer needs of it. */
  public interface Data {

    /**
     * @throws IllegalArgumentException when the object has not what the type needs
     */
    <T> T as(Class<T> type);
  }
}
