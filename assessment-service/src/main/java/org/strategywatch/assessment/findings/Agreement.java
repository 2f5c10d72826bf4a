package org.strategywatch.assessment.findings;

import org.jspecify.annotations.Nullable;
import org.strategywatch.assessment.statistics.verdict.Verdict;

/** How far two judgements agree. */
public enum Agreement {
  AGREE,
  PARTLY,
  CONFLICT;

  /** Between analysts: a point apart is agreement, the ends of the scale are a conflict. */
  static Agreement ofRange(int range) {
    return range <= 1 ? AGREE : range == 2 ? PARTLY : CONFLICT;
  }

  /**
   * Between a median rating and the verdict of S, read on the scale of the ratings: WORKING 4,
   * PARTLY_WORKING 3, NO_CLEAR_EFFECT 2.5 (its middle), NOT_WORKING 2, FAILING 1. Half a point
   * apart is agreement, up to one and a half is partly, more is a conflict.
   *
   * @return null when there is no verdict to agree with
   */
  static @Nullable Agreement of(double median, Verdict verdict) {
    double level =
        switch (verdict) {
          case WORKING -> 4;
          case PARTLY_WORKING -> 3;
          case NO_CLEAR_EFFECT -> 2.5;
          case NOT_WORKING -> 2;
          case FAILING -> 1;
          case INSUFFICIENT_EVIDENCE -> Double.NaN;
        };
    if (Double.isNaN(level)) {
      return null;
    }
    double apart = Math.abs(median - level);
    return apart <= 0.5 ? AGREE : apart <= 1.5 ? PARTLY : CONFLICT;
  }
}
