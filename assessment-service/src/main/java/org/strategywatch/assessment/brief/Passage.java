package org.strategywatch.assessment.brief;

import org.jspecify.annotations.Nullable;
import org.strategywatch.assessment.LocalizedText;
import org.strategywatch.assessment.assessments.Language;

/**
 * Something that somebody wrote.
 *
 * @param lang language tag where it is not that of the brief, for whoever reads it aloud
 */
record Passage(String text, @Nullable String lang) {

  /** In the language of the brief, or in English where nobody has written it in that. */
  static Passage of(LocalizedText text, Language language) {
    return of(text.en(), text.fr(), language);
  }

  static Passage of(String en, @Nullable String fr, Language language) {
    if (language == Language.FR && fr != null && !fr.isBlank()) {
      return new Passage(fr, null);
    }
    return inEnglish(en, language);
  }

  /** Of what exists in English alone. */
  static Passage inEnglish(String text, Language language) {
    return new Passage(text, language == Language.EN ? null : Language.EN.tag());
  }

  /** In the language of the brief, or in one that is not known. */
  static Passage of(String text) {
    return new Passage(text, null);
  }

  static @Nullable Passage ofNullable(@Nullable LocalizedText text, Language language) {
    return text == null ? null : of(text, language);
  }
}
