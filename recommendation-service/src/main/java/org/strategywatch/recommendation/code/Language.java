package org.strategywatch.recommendation.code;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.strategywatch.platform.web.language.Texts;

/** The languages that labels are served in. */
public enum Language {
  EN(Locale.ENGLISH),
  FR(Locale.FRENCH);

  private final Locale locale;

  Language(Locale locale) {
    this.locale = locale;
  }

  public Locale locale() {
    return locale;
  }

  /** The language tag, {@code en} or {@code fr}. */
  public String tag() {
    return locale.getLanguage();
  }

  /**
   * The best match for an {@code Accept-Language} header; English when it is absent, names neither
   * language, or cannot be read.
   */
  public static Language preferred(@Nullable String acceptLanguage) {
    return Texts.language(acceptLanguage).equals(FR.locale) ? FR : EN;
  }
}
