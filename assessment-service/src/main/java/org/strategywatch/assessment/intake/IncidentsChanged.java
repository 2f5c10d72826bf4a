package org.strategywatch.assessment.intake;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Fired inside the transaction that applied a batch, for what changes a series or who may see it.
 */
public record IncidentsChanged(List<Change> changes) {

  public IncidentsChanged {
    changes = List.copyOf(changes);
  }

  /**
   * @param before null when the incident was not counted before
   * @param after null when it is not counted any more
   */
  public record Change(
      UUID incident, @Nullable IncidentPlacement before, @Nullable IncidentPlacement after) {}
}
