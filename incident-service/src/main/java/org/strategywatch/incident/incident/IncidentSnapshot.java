package org.strategywatch.incident.incident;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * One version of an incident.
 *
 * @param content its sharing and licence are never absent
 * @param verification code of the list verification
 * @param flags what a reader should know before trusting the numbers
 * @param recordedAt when the first version was written
 * @param updatedAt when this version was written
 */
public record IncidentSnapshot(
    UUID id,
    long version,
    IncidentRequest content,
    String verification,
    List<String> flags,
    Instant recordedAt,
    Instant updatedAt) {

  public IncidentSnapshot {
    flags = List.copyOf(flags);
  }
}
