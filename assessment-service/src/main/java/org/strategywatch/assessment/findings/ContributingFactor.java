package org.strategywatch.assessment.findings;

/** Code list {@code contributingFactor}: what made incidents possible or worse. */
public enum ContributingFactor {
  ARMED_GROUP_FRAGMENTATION,
  WEAK_MILITARY_CAPACITY,
  POLITICAL_INSTABILITY,
  INSUFFICIENT_INTERNATIONAL_SUPPORT,
  OTHER
}
