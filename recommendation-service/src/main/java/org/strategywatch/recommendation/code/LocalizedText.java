package org.strategywatch.recommendation.code;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * A text in English and, where somebody has written it, in French.
 *
 * @param en 1 to {@value #MAX_LENGTH} characters
 * @param fr at most {@value #MAX_LENGTH} characters
 */
public record LocalizedText(
    @NotBlank @Size(max = MAX_LENGTH) String en, @Nullable @Size(max = MAX_LENGTH) String fr) {

  public static final int MAX_LENGTH = 10_000;

  /** French if it is wanted and there, English otherwise. */
  public String in(Language language) {
    return language == Language.FR && fr != null ? fr : en;
  }
}
