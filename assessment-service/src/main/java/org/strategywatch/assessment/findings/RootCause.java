package org.strategywatch.assessment.findings;

/** Code list {@code rootCause}: what lies below the violence. */
public enum RootCause {
  POVERTY_AND_UNEMPLOYMENT,
  EDUCATIONAL_DEFICIENCIES,
  SOCIAL_INJUSTICE,
  WEAK_GOVERNANCE,
  OTHER
}
