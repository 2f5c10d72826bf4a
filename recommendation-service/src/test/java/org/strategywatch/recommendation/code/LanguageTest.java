package org.strategywatch.recommendation.code;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LanguageTest {

  @ParameterizedTest
  @CsvSource({
    "fr, FR",
    "fr-ML, FR",
    "'de, fr;q=0.7, en;q=0.3', FR",
    "'en, fr;q=0.9', EN",
    "de, EN",
    "*, EN",
    "'!!!', EN",
    "'', EN"
  })
  void preferred_whenAsked_isTheBestOfTheTwo(String header, Language expected) {
    assertThat(Language.preferred(header)).isEqualTo(expected);
  }

  @Test
  void in_whenThereIsNoFrench_isEnglish() {
    assertThat(new LocalizedText("yes", null).in(Language.FR)).isEqualTo("yes");
    assertThat(new LocalizedText("yes", "oui").in(Language.FR)).isEqualTo("oui");
  }

  @ParameterizedTest
  @CsvSource({
    "ML, true",
    "XA, true",
    "AA, true",
    "QM, true",
    "ml, false",
    "QL, false",
    "UK, false"
  })
  void country_isAssignedOrUserAssigned(String code, boolean known) {
    assertThat(CountryCode.Check.holdsFor(code)).isEqualTo(known);
  }
}
