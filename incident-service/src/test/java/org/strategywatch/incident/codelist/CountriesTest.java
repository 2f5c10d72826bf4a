package org.strategywatch.incident.codelist;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CountriesTest {

  @ParameterizedTest
  @CsvSource({
    "Mali,ML",
    "Ivory Coast,CI",
    "Burkina Faso,BF",
    "Guinea-Bissau,GW",
    "DR Congo (Zaire),CD",
    "Yemen (North Yemen),YE",
    "Myanmar (Burma),MM",
    "Russia (Soviet Union),RU",
    "Turkey,TR",
    "Bangladesh,BD",
    "Cambodia (Kampuchea),KH",
    "Zimbabwe (Rhodesia),ZW",
    "Sénégal,SN"
  })
  void ofName_whenASourceUsesIt_givesTheCode(String name, String code) {
    assertThat(Countries.ofName(name)).contains(code);
  }

  @Test
  void ofName_whenNoCountry_isEmpty() {
    assertThat(Countries.ofName("Atlantis")).isEmpty();
    assertThat(Countries.ofName("")).isEmpty();
  }

  @Test
  void ofIso3_givesTheCode() {
    assertThat(Countries.ofIso3("MLI")).contains("ML");
    assertThat(Countries.ofIso3("XXX")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"ML", "BF", "XA", "QZ", "AA", "ZZ"})
  void isKnown_whenIsoOrUserAssigned_isTrue(String code) {
    assertThat(Countries.isKnown(code)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"ml", "MLI", "", "M1", "AB", "QA1", "XAA"})
  void isKnown_whenNeither_isFalse(String code) {
    assertThat(Countries.isKnown(code)).isFalse();
  }
}
