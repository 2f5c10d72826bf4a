package org.strategywatch.assessment.findings;

/** Code list {@code partnershipElement}: what makes a regional partnership work. */
public enum PartnershipElementCode {
  JOINT_MILITARY_OPERATIONS,
  INTELLIGENCE_SHARING,
  CAPACITY_BUILDING,
  DEVELOPMENT_INITIATIVES,
  GOVERNANCE_SUPPORT,
  COMMUNITY_ENGAGEMENT
}
