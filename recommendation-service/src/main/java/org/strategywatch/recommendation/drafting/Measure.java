package org.strategywatch.recommendation.drafting;

import org.jspecify.annotations.Nullable;

/**
 * What an assessment measured on one indicator.
 *
 * @param outcome such as DETERIORATED
 * @param ratio what was observed over what was expected, null when it cannot be said
 */
public record Measure(String indicator, String outcome, @Nullable MeasuredRatio ratio) {

  static final String DETERIORATED = "DETERIORATED";

  boolean isWorse() {
    return outcome.equals(DETERIORATED);
  }
}
