package org.strategywatch.recommendation.recommendations;

import com.fasterxml.jackson.annotation.JsonProperty;

/** The axes on which a recommendation moves by somebody's decision, each for itself. */
public enum Axis {
  @JsonProperty("response")
  RESPONSE,
  @JsonProperty("implementation")
  IMPLEMENTATION,
  @JsonProperty("verification")
  VERIFICATION
}
