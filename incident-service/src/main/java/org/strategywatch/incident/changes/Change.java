package org.strategywatch.incident.changes;

import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.strategywatch.incident.incident.IncidentResponse;

/**
 * Where one incident stands now. Of several changes only the latest is told, so a copy that takes
 * over each one is whole.
 *
 * @param version absent for what the caller may not see any more
 * @param mergedInto the incident that counts in the place of a merged one
 * @param incident absent in a tombstone: what is retracted, merged or removed is to be deleted from
 *     a copy
 */
public record Change(
    UUID id,
    ChangeKind kind,
    @Nullable Long version,
    @Nullable UUID mergedInto,
    @Nullable IncidentResponse incident) {

  private static final Set<ChangeKind> TOMBSTONES = Set.of(ChangeKind.RETRACTED, ChangeKind.MERGED);

  static Change removed(UUID id) {
    return new Change(id, ChangeKind.REMOVED, null, null, null);
  }

  static Change of(ChangeKind kind, IncidentResponse incident) {
    return new Change(
        incident.id(),
        kind,
        incident.version(),
        incident.mergedInto(),
        TOMBSTONES.contains(kind) ? null : incident);
  }
}
