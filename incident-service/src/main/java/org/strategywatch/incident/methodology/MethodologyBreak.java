package org.strategywatch.incident.methodology;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.strategywatch.incident.LocalizedText;

/**
 * A break in a source's series.
 *
 * @param countries empty when all are affected
 * @param recordedBy the organisation
 * @param version 1, and 2 once it is withdrawn: nothing else of it changes
 * @param withdrawnBy the organisation; null, like when and why, while it counts
 */
public record MethodologyBreak(
    UUID id,
    String source,
    LocalDate changedOn,
    LocalizedText description,
    List<String> countries,
    String sharing,
    String recordedBy,
    Instant recordedAt,
    long version,
    @Nullable String withdrawnBy,
    @Nullable Instant withdrawnAt,
    @Nullable String withdrawalReason) {

  public MethodologyBreak {
    countries = List.copyOf(countries);
  }

  /** The next version, which says by whom it was withdrawn, when and why. */
  MethodologyBreak withdrawn(String by, Instant at, String reason) {
    return new MethodologyBreak(
        id,
        source,
        changedOn,
        description,
        countries,
        sharing,
        recordedBy,
        recordedAt,
        version + 1,
        by,
        at,
        reason);
  }
}
