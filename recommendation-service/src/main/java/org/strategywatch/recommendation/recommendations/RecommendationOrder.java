package org.strategywatch.recommendation.recommendations;

import org.jspecify.annotations.Nullable;

/** A sort key and a direction. */
record RecommendationOrder(RecommendationSort sort, boolean descending) {

  static final RecommendationOrder DEFAULT =
      new RecommendationOrder(RecommendationSort.PRIORITY, true);

  static @Nullable RecommendationOrder named(String text) {
    boolean descending = text.startsWith("-");
    RecommendationSort sort = RecommendationSort.named(descending ? text.substring(1) : text);
    return sort == null ? null : new RecommendationOrder(sort, descending);
  }
}
