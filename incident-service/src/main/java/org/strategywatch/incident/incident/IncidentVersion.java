package org.strategywatch.incident.incident;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One version of an incident and how it came about.
 *
 * @param changedBy the organisation; persons are never named
 * @param changed the fields that differ from the version before
 */
public record IncidentVersion(
    long version,
    Instant changedAt,
    String changedBy,
    @Nullable String reason,
    List<String> changed,
    IncidentResponse incident) {

  public IncidentVersion {
    changed = List.copyOf(changed);
  }
}
