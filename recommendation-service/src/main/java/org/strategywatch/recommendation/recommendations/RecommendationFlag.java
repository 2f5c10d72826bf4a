package org.strategywatch.recommendation.recommendations;

/** What the calendar says about an open recommendation; computed when it is read. */
public enum RecommendationFlag {
  /** Due within the next 30 days, or today. */
  DUE,
  OVERDUE,
  NO_DEADLINE,
  /** The addressee has not answered for too long. */
  NO_RESPONSE
}
