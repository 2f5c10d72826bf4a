package org.strategywatch.recommendation.drafting;

import org.jspecify.annotations.Nullable;
import org.strategywatch.recommendation.code.AddressedKind;
import org.strategywatch.recommendation.code.LocalizedText;
import org.strategywatch.recommendation.code.Pillar;
import org.strategywatch.recommendation.code.RecommendationCategory;

/**
 * A rule: what is found leads to a category of recommendation. A measure leads to it when it has
 * deteriorated.
 *
 * @param code of what is found
 * @param pillar by way of which the one leads to the other
 * @param label what is found, in words that fit behind a colon
 */
public record DefaultLink(
    AddressedKind kind,
    String code,
    RecommendationCategory category,
    @Nullable Pillar pillar,
    LocalizedText label) {}
