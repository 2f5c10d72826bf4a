package org.strategywatch.assessment.findings;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;
import org.strategywatch.assessment.LocalizedText;
import org.strategywatch.assessment.Pillar;

/**
 * One row of "aspect, current situation, proposed solution".
 *
 * @param rating 1 (poor) to 4 (good)
 */
public record Aspect(
    @NotNull Pillar pillar,
    @NotNull @Valid LocalizedText currentSituation,
    @NotNull @Valid LocalizedText proposedSolution,
    @Nullable @Min(1) @Max(4) Integer rating) {}
