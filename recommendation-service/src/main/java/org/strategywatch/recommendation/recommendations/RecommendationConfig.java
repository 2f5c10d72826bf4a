package org.strategywatch.recommendation.recommendations;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** When the calendar raises a flag. */
@ConfigMapping(prefix = "strategywatch.recommendations")
interface RecommendationConfig {

  /** How long before its date a recommendation is DUE; whole days count. */
  @WithDefault("P30D")
  Duration dueWithin();

  /** After how long without an answer a recommendation has NO_RESPONSE. */
  @WithDefault("P90D")
  Duration noResponseAfter();
}
