package org.strategywatch.incident.incident;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.strategywatch.platform.data.disclosure.Markings;

/**
 * One version of an incident.
 *
 * @param content its sharing and licence are never absent
 * @param verification code of the list verification
 * @param flags what a reader should know before trusting the numbers
 * @param recordedBy the organisation
 * @param recordedAt when the first version was written
 * @param updatedAt when this version was written
 * @param mergedInto the incident that counts in its place, because both tell of one event
 */
public record IncidentSnapshot(
    UUID id,
    long version,
    IncidentRequest content,
    String verification,
    List<String> flags,
    String recordedBy,
    Instant recordedAt,
    Instant updatedAt,
    @Nullable UUID mergedInto) {

  public IncidentSnapshot {
    flags = List.copyOf(flags);
  }

  /** Until then only those see it who must; null for what need not wait. */
  @Nullable Instant releasedAt() {
    return SensitiveKinds.releasedAt(content, recordedAt);
  }

  /** What decides who may see it. */
  public Markings markings() {
    return new Markings(
        content.sharing(),
        content.operationalSharing(),
        content.licence(),
        content.audience(),
        recordedBy,
        releasedAt());
  }

  IncidentSnapshot withVerification(String state) {
    return new IncidentSnapshot(
        id, version, content, state, flags, recordedBy, recordedAt, updatedAt, mergedInto);
  }
}
