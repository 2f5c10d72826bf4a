package org.strategywatch.incident.incident;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** What one report claims. */
public record SourceClaim(
    @Nullable @Valid Fatalities fatalities, @Nullable @Size(max = 2000) String text) {}
