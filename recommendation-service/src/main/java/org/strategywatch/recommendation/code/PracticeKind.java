package org.strategywatch.recommendation.code;

/** Whether a practice is a way to plan or a way to operate. */
public enum PracticeKind {
  STRATEGY,
  TACTIC
}
