package org.strategywatch.assessment.indicators;

import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Which incidents one computation counted and another did not, or counted at another version.
 *
 * @param addedInCommonMonths those of the added that lie in the months that both computations
 *     cover, as the incident is known now
 * @param removedInCommonMonths the same of the removed
 * @param items the first {@value ComputedIncidentChanges#SHOWN} of them, in the order of their ids
 */
@Schema(name = "ComparedIncidents")
public record ComparedIncidents(
    long added,
    long addedInCommonMonths,
    long removed,
    long removedInCommonMonths,
    long corrected,
    List<Item> items) {

  public ComparedIncidents {
    items = List.copyOf(items);
  }

  /** Whether both counted the same. */
  public boolean same() {
    return added == 0 && removed == 0 && corrected == 0;
  }

  /**
   * @param versionBefore that the earlier computation counted; absent when it did not
   * @param versionAfter that the later one counted; absent when it does not
   */
  @Schema(name = "ComparedIncident")
  public record Item(
      UUID incidentId, Change change, @Nullable Long versionBefore, @Nullable Long versionAfter) {}

  /** What became of an incident. */
  @Schema(name = "ComparedIncidentChange")
  public enum Change {
    ADDED,
    REMOVED,
    CORRECTED
  }
}
