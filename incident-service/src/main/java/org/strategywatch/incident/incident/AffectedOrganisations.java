package org.strategywatch.incident.incident;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import org.jspecify.annotations.Nullable;

/**
 * The organisations of one kind that an incident touched.
 *
 * @param kind code of the list organisationKind
 * @param staffAffected how many of their people were killed, injured, kidnapped or detained
 */
public record AffectedOrganisations(
    @NotNull String kind, @Nullable @PositiveOrZero @Max(1_000_000) Integer staffAffected) {}
