package org.strategywatch.recommendation.ranking;

/** Where the value of a criterion comes from. */
public enum ValueBasis {
  /** From the assessment or the due date, by rule. */
  DERIVED,
  /** An analyst's judgement. */
  RATED,
  /** The neutral value: nobody has said anything yet. */
  DEFAULT
}
