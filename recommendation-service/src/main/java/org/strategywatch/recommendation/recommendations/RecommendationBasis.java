package org.strategywatch.recommendation.recommendations;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.strategywatch.recommendation.code.AddressedItem;
import org.strategywatch.recommendation.code.LocalizedText;

/**
 * Where a recommendation comes from; this never changes.
 *
 * @param continues the recommendation of a superseded assessment whose work goes on here
 */
record RecommendationBasis(
    RecommendationOrigin origin,
    @Nullable UUID assessmentId,
    @Nullable UUID continues,
    String country,
    List<AddressedItem> addresses,
    @Nullable LocalizedText rationale) {

  RecommendationBasis {
    addresses = List.copyOf(addresses);
  }

  /** Only what was measured can be measured again. */
  EffectState firstEffect() {
    boolean measurable =
        addresses.stream()
            .anyMatch(
                item ->
                    switch (item.kind()) {
                      case MEASURE, VERDICT -> true;
                      case KEY_ISSUE, ROOT_CAUSE, CONTRIBUTING_FACTOR -> false;
                    });
    return measurable ? EffectState.TOO_EARLY : EffectState.NOT_MEASURABLE;
  }
}
