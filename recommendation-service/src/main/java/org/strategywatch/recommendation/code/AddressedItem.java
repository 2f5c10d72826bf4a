package org.strategywatch.recommendation.code;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/**
 * One thing that a recommendation answers.
 *
 * @param code from the list of the kind
 */
public record AddressedItem(
    @NotNull AddressedKind kind, @NotNull @Size(min = 1, max = 80) String code) {}
