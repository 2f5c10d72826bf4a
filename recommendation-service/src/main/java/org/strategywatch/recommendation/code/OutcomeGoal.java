package org.strategywatch.recommendation.code;

/** What a recommendation is meant to bring about in the end. */
public enum OutcomeGoal {
  BREAK_CYCLE_OF_VIOLENCE,
  LONG_TERM_STABILITY,
  PUBLIC_TRUST,
  COMMUNITY_RESILIENCE,
  REDUCED_RECRUITMENT,
  PROACTIVE_POSTURE,
  ACCOUNTABILITY,
  SOVEREIGNTY_AND_SECURITY
}
