package org.strategywatch.recommendation.recommendations;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Analysts' judgement on what nothing else tells, each 0 to 1; what is absent counts as 0.5 and is
 * shown as DEFAULT.
 */
@Schema(name = "RecommendationRatings")
public record Ratings(
    @Nullable @DecimalMin("0") @DecimalMax("1") Double expectedEffect,
    @Nullable @DecimalMin("0") @DecimalMax("1") Double feasibility,
    @Nullable @DecimalMin("0") @DecimalMax("1") Double acceptability) {

  static final Ratings NONE = new Ratings(null, null, null);
}
