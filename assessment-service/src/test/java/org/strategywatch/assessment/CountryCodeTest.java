package org.strategywatch.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CountryCodeTest {

  @ParameterizedTest
  @ValueSource(strings = {"ML", "BF", "AA", "QM", "QZ", "XA", "XZ", "ZZ"})
  void isKnown_whenAssignedOrLeftToUsers_isTrue(String code) {
    assertThat(CountryCode.isKnown(code)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"ml", "MLI", "QL", "AB", "", "M"})
  void isKnown_whenNeither_isFalse(String code) {
    assertThat(CountryCode.isKnown(code)).isFalse();
  }

  @Test
  void name_ofAUserAssignedCode_isTheCode() {
    // Locale data call XA "Pseudo-Accents", which is no country's name.
    assertThat(CountryCode.name("XA", Locale.ENGLISH)).isEqualTo("XA");
    assertThat(CountryCode.name("ML", Locale.FRENCH)).isEqualTo("Mali");
    assertThat(CountryCode.name("CI", Locale.FRENCH)).isEqualTo("Côte d’Ivoire");
  }
}
