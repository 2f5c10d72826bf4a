package org.strategywatch.incident;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * A text in the languages of the users.
 *
 * @param en English, always there
 * @param fr French, absent until somebody writes it
 */
public record LocalizedText(
    @NotBlank @Size(max = 10_000) String en, @Nullable @Size(max = 10_000) String fr) {}
