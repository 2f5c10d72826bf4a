package org.strategywatch.assessment;

import static org.assertj.core.api.Assertions.assertThat;

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
}
