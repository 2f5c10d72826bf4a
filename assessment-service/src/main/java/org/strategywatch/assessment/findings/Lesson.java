package org.strategywatch.assessment.findings;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.strategywatch.assessment.LocalizedText;

/**
 * What was learnt.
 *
 * @param appliedIn where it has been applied, such as a version of the strategy
 */
public record Lesson(
    @NotNull LessonCode code,
    @NotNull @Valid LocalizedText text,
    @Nullable @Valid LocalizedText implication,
    @Nullable @Size(max = 300) String appliedIn) {}
