package org.strategywatch.assessment.assessments;

import java.text.NumberFormat;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.strategywatch.platform.web.language.Texts;

/** The languages of the users. */
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

  /** Such as "January 2022". */
  public String month(YearMonth month) {
    return DateTimeFormatter.ofPattern("MMMM uuuu", locale).format(month);
  }

  /** Such as "1 January 2022". */
  public String day(LocalDate day) {
    return DateTimeFormatter.ofPattern("d MMMM uuuu", locale).format(day);
  }

  /**
   * @param decimals how many digits follow the mark
   */
  public String number(double value, int decimals) {
    NumberFormat format = NumberFormat.getNumberInstance(locale);
    format.setMinimumFractionDigits(decimals);
    format.setMaximumFractionDigits(decimals);
    return format.format(value);
  }
}
