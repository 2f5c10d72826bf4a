package org.strategywatch.recommendation.code;

/** Who is meant to gain, beyond everybody. */
public enum Beneficiary {
  YOUTH,
  VULNERABLE_COMMUNITIES,
  MARGINALISED_GROUPS,
  SECURITY_PERSONNEL
}
