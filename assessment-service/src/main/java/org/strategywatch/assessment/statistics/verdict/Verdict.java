package org.strategywatch.assessment.statistics.verdict;

/** The answer to "does the strategy work". */
public enum Verdict {
  WORKING,
  PARTLY_WORKING,
  NO_CLEAR_EFFECT,
  NOT_WORKING,
  FAILING,
  /** It cannot be said yet; never the result of a score. */
  INSUFFICIENT_EVIDENCE;

  /**
   * The verdict of a score within [−1, 1]: from 0.5 WORKING, from 0.2 PARTLY_WORKING, above −0.2
   * NO_CLEAR_EFFECT, above −0.5 NOT_WORKING, else FAILING.
   *
   * @throws IllegalArgumentException if the score is not within [−1, 1]
   */
  public static Verdict ofScore(double score) {
    if (!(score >= -1 && score <= 1)) {
      throw new IllegalArgumentException("score is not within -1 to 1: " + score);
    }
    if (score >= 0.5) {
      return WORKING;
    }
    if (score >= 0.2) {
      return PARTLY_WORKING;
    }
    if (score > -0.2) {
      return NO_CLEAR_EFFECT;
    }
    return score > -0.5 ? NOT_WORKING : FAILING;
  }
}
