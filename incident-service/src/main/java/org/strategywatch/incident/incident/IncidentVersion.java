package org.strategywatch.incident.incident;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One version of an incident and how it came about.
 *
 * @param changedBy the organisation; persons are never named
 * @param consent what the source said when it let the incident go further
 * @param changed the fields that differ from the version before
 * @param differences value by value; absent in a first version, and where the version before is
 *     hidden from the caller
 */
public record IncidentVersion(
    long version,
    Instant changedAt,
    String changedBy,
    @Nullable String reason,
    @Nullable String consent,
    List<String> changed,
    @Nullable List<Difference> differences,
    IncidentResponse incident) {

  public IncidentVersion {
    changed = List.copyOf(changed);
    differences = differences == null ? null : List.copyOf(differences);
  }

  IncidentVersion with(List<Difference> found) {
    return new IncidentVersion(
        version, changedAt, changedBy, reason, consent, changed, found, incident);
  }
}
