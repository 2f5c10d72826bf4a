package org.strategywatch.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlaceKeyTest {

  @ParameterizedTest
  @CsvSource({
    "Région de Gao, gao",
    "Gao region, gao",
    "GAO, gao",
    "Ségou, segou",
    "Bandiagara cercle, bandiagara",
    "Côte-d'Or  department, cote d or",
    "Boucle du Mouhoun region, boucle du mouhoun"
  })
  void of_whenNamesDifferInForm_givesOneKey(String name, String key) {
    assertThat(PlaceKey.of(name)).isEqualTo(key);
  }

  @Test
  void of_whenPlacesDiffer_keepsThemApart() {
    assertThat(PlaceKey.of("Gao")).isNotEqualTo(PlaceKey.of("Kayes"));
  }
}
