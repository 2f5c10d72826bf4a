package org.strategywatch.assessment.findings;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.strategywatch.assessment.LocalizedText;

/**
 * What was learnt.
 *
 * @param appliedIn where it has been applied, in words
 * @param appliedInVersion the version of the strategy in which it has been applied
 */
public record Lesson(
    @NotNull LessonCode code,
    @NotNull @Valid LocalizedText text,
    @Nullable @Valid LocalizedText implication,
    @Nullable @Size(min = 1, max = 300) String appliedIn,
    @Nullable @Min(1) Long appliedInVersion) {}
