package org.strategywatch.assessment.findings;

/** Code list {@code lesson}: what was learnt. */
public enum LessonCode {
  LOCAL_LEADER_ENGAGEMENT,
  HOLISTIC_DEVELOPMENT,
  TARGETED_COUNTER_NARRATIVES,
  OTHER
}
