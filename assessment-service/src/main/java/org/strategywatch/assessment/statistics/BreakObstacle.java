package org.strategywatch.assessment.statistics;

/** Why a change of method has no step of its own; the months are those of {@link BreakTerms}. */
public enum BreakObstacle {
  /** Too few months lie between it and the start. */
  NEAR_START,
  /** Too few lie between it and another change of method. */
  NEAR_ANOTHER_BREAK,
  /** Too few months of the window lie before it. */
  NEAR_FIRST_MONTH,
  /** Too few months of the window lie from it on. */
  NEAR_LAST_MONTH
}
