package org.strategywatch.assessment.statistics;

/** What an interval says of an indicator of which less is better. */
public enum IndicatorClass {
  /** The whole interval lies below 1. */
  IMPROVED,
  /** The whole interval lies above 1. */
  DETERIORATED,
  /** The interval contains 1 and lies within 0.90 to 1.10: no change that matters. */
  UNCHANGED,
  /** Anything else: the interval holds both a change and none. */
  INCONCLUSIVE;

  private static final double LEAST_CHANGE = 0.90;
  private static final double MOST_CHANGE = 1.10;

  /** The class of an interval of a rate ratio; an interval that touches 1 contains it. */
  public static IndicatorClass of(double low, double high) {
    if (high < 1) {
      return IMPROVED;
    }
    if (low > 1) {
      return DETERIORATED;
    }
    return low >= LEAST_CHANGE && high <= MOST_CHANGE ? UNCHANGED : INCONCLUSIVE;
  }

  /** The class of an outcome; a series that cannot say is inconclusive. */
  public static IndicatorClass of(StepOutcome outcome) {
    return switch (outcome) {
      case StepOutcome.Estimate estimate -> of(estimate.low(), estimate.high());
      case StepOutcome.CannotSay _ -> INCONCLUSIVE;
    };
  }
}
