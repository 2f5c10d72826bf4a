package org.strategywatch.recommendation.recommendations;

/** Follows from the rest: nobody sets it. */
public enum RecommendationStatus {
  /** Drafted by a rule; no person has touched it. */
  DRAFT,
  /** Somebody wrote, edited or moved it. */
  OPEN,
  /** Given up, superseded, or implemented and verified. */
  CLOSED
}
