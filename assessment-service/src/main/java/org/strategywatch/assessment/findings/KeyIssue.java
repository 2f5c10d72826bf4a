package org.strategywatch.assessment.findings;

/** Code list {@code keyIssue}: what undermines the present strategy. */
public enum KeyIssue {
  FRAGMENTED_SECURITY_FORCES,
  COMMUNITY_ALIENATION,
  INSUFFICIENT_INTELLIGENCE_SHARING,
  INADEQUATE_RESOURCE_ALLOCATION,
  OTHER
}
