package org.strategywatch.assessment.findings;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.strategywatch.assessment.LocalizedText;
import org.strategywatch.assessment.Pillar;

/**
 * One row of "aspect, current situation, proposed solution".
 *
 * @param rating 1 (poor) to 4 (good)
 * @param author who wrote it in this form; set by the service, whatever is sent
 */
public record Aspect(
    @NotNull Pillar pillar,
    @NotNull @Valid LocalizedText currentSituation,
    @NotNull @Valid LocalizedText proposedSolution,
    @Nullable @Min(1) @Max(4) Integer rating,
    @Nullable @Schema(readOnly = true) String author) {

  /** The same as somebody's work. */
  Aspect by(@Nullable String writer) {
    return new Aspect(pillar, currentSituation, proposedSolution, rating, writer);
  }
}
