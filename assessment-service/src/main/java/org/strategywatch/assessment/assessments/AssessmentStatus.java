package org.strategywatch.assessment.assessments;

/** Where an assessment stands. */
public enum AssessmentStatus {
  /** Analysts may still write. */
  DRAFT,
  /** Given to somebody who did not write it; frozen until it is returned. */
  IN_REVIEW,
  /** Frozen, and the one that counts for its strategy. */
  PUBLISHED,
  /** Frozen, and followed by another. */
  SUPERSEDED
}
