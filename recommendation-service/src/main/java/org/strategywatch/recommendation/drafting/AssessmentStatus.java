package org.strategywatch.recommendation.drafting;

/** How far an assessment is. */
public enum AssessmentStatus {
  DRAFT,
  PUBLISHED,
  SUPERSEDED
}
