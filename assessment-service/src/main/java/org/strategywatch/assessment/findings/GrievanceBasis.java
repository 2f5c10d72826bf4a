package org.strategywatch.assessment.findings;

/** Whether an injustice is felt, real, or both. */
public enum GrievanceBasis {
  PERCEIVED,
  ACTUAL,
  BOTH
}
