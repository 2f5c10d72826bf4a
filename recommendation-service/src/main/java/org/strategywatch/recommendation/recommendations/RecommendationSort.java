package org.strategywatch.recommendation.recommendations;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.strategywatch.platform.web.paging.Cursor;

/** The order of a list; the id decides between equals. */
enum RecommendationSort {
  PRIORITY("priority", "priorityScore") {
    @Override
    String key(RecommendationEntity recommendation) {
      return Double.toString(recommendation.priorityScore());
    }

    @Override
    Object parse(String key) {
      return Double.valueOf(key);
    }
  },
  CREATED_AT("createdAt", "createdAt") {
    @Override
    String key(RecommendationEntity recommendation) {
      return recommendation.createdAt().toString();
    }

    @Override
    Object parse(String key) {
      return Instant.parse(key);
    }
  };

  private final String parameter;
  private final String property;

  RecommendationSort(String parameter, String property) {
    this.parameter = parameter;
    this.property = property;
  }

  String property() {
    return property;
  }

  abstract String key(RecommendationEntity recommendation);

  abstract Object parse(String key);

  Cursor cursor(RecommendationEntity recommendation, String scope) {
    return new Cursor(scope, List.of(key(recommendation), recommendation.id().toString()));
  }

  static @Nullable RecommendationSort named(String parameter) {
    for (RecommendationSort sort : values()) {
      if (sort.parameter.equals(parameter)) {
        return sort;
      }
    }
    return null;
  }
}
