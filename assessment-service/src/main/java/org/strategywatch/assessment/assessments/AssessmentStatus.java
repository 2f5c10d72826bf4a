package org.strategywatch.assessment.assessments;

/** Where an assessment stands. */
public enum AssessmentStatus {
  /** Analysts may still write. */
  DRAFT,
  /** Frozen, and the one that counts for its strategy. */
  PUBLISHED,
  /** Frozen, and followed by another. */
  SUPERSEDED
}
