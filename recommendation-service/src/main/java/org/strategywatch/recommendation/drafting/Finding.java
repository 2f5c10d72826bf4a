package org.strategywatch.recommendation.drafting;

import org.jspecify.annotations.Nullable;
import org.strategywatch.recommendation.code.AddressedKind;
import org.strategywatch.recommendation.code.LocalizedText;

/**
 * What an analyst found.
 *
 * @param scope LOCAL, NATIONAL or REGIONAL
 * @param confidence HIGH, MODERATE or LOW
 */
public record Finding(
    AddressedKind kind,
    String code,
    @Nullable String scope,
    @Nullable String confidence,
    @Nullable LocalizedText text) {}
