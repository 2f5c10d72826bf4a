package org.strategywatch.assessment.indicators;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.strategywatch.assessment.PlaceKey;

/**
 * Narrows what counts within a scope.
 *
 * @param admin2 comparable name of an admin-2 area; null for all
 * @param verification only these; empty for all
 * @param actor comparable name of somebody who took part; null for all
 */
public record IncidentFilter(
    @Nullable String admin2, List<Verification> verification, @Nullable String actor) {

  /** Everything counts. */
  public static final IncidentFilter NONE = new IncidentFilter(null, List.of(), null);

  public IncidentFilter {
    admin2 = admin2 == null ? null : PlaceKey.of(admin2);
    verification = List.copyOf(verification);
    actor = actor == null ? null : PlaceKey.folded(actor);
  }
}
