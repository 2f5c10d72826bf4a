package org.strategywatch.recommendation.practices;

import org.strategywatch.recommendation.code.Language;
import org.strategywatch.recommendation.code.LocalizedText;

/** How a practice could be applied in one country. */
record PracticeApplication(String country, LocalizedText text) {

  PracticeResponse.Application in(Language language) {
    return new PracticeResponse.Application(country, text.in(language));
  }
}
