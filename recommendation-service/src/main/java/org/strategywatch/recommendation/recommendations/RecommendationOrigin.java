package org.strategywatch.recommendation.recommendations;

/** Who made a recommendation. */
public enum RecommendationOrigin {
  RULE,
  ANALYST
}
