package org.strategywatch.assessment.assessments;

import java.util.Locale;

/** The languages of the users. */
enum Language {
  EN(Locale.ENGLISH),
  FR(Locale.FRENCH);

  private final Locale locale;

  Language(Locale locale) {
    this.locale = locale;
  }

  Locale locale() {
    return locale;
  }
}
