package org.strategywatch.recommendation.practices;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.strategywatch.recommendation.code.AddressedKind;
import org.strategywatch.recommendation.code.Pillar;
import org.strategywatch.recommendation.code.RecommendationCategory;

/** One default link: what is found, and the category that it leads to by way of the pillar. */
@Schema(name = "PracticeLink")
public record LinkResponse(
    AddressedKind kind, String code, RecommendationCategory category, @Nullable Pillar pillar) {}
