package org.strategywatch.recommendation.recommendations;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The axes on which a recommendation moves by somebody's decision, each for itself. */
@Schema(name = "RecommendationAxis")
public enum Axis {
  @JsonProperty("response")
  RESPONSE,
  @JsonProperty("implementation")
  IMPLEMENTATION,
  @JsonProperty("verification")
  VERIFICATION
}
