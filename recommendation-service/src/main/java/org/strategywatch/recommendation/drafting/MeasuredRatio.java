package org.strategywatch.recommendation.drafting;

/**
 * A rate ratio with its 95 % interval.
 *
 * @param question what the ratio compares with
 */
public record MeasuredRatio(double value, double low, double high, Comparison question) {

  /** The two questions that an assessment answers side by side. */
  public enum Comparison {
    EARLIER_TREND,
    RATE_BEFORE
  }
}
