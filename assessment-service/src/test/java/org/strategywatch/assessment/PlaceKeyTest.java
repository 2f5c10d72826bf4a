package org.strategywatch.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
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

  /** A mark that is dropped anyway sends the name down the other way. */
  @Test
  void folded_whenNameIsAscii_isAsForAnyName() {
    Random random = new Random(17);
    for (int i = 0; i < 2_000; i++) {
      String name =
          random
              .ints(random.nextInt(12), 0x20, 0x7f)
              .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
              .toString();

      assertThat(PlaceKey.folded(name)).as(name).isEqualTo(PlaceKey.folded(name + "\u0301"));
    }
  }
}
