package org.strategywatch.assessment.findings;

/** Which of the two things "fragmentation" means: many groups, or no unity against them. */
public enum FragmentationSense {
  GROUPS,
  RESPONSE
}
