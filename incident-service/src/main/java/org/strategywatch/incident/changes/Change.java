package org.strategywatch.incident.changes;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.strategywatch.incident.incident.IncidentResponse;

/**
 * Where one incident stands now. Of several changes only the latest is told, so a copy that takes
 * over each one is whole.
 *
 * @param version absent for what the caller may not see any more
 * @param incident absent in a tombstone: what is retracted or removed is to be deleted from a copy
 */
public record Change(
    UUID id, ChangeKind kind, @Nullable Long version, @Nullable IncidentResponse incident) {

  static Change removed(UUID id) {
    return new Change(id, ChangeKind.REMOVED, null, null);
  }

  static Change of(ChangeKind kind, IncidentResponse incident) {
    boolean isTombstone = kind == ChangeKind.RETRACTED;
    return new Change(incident.id(), kind, incident.version(), isTombstone ? null : incident);
  }
}
