package org.strategywatch.incident.incident;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FoldingTest {

  @ParameterizedTest
  @CsvSource({
    "Ménaka,menaka",
    "'  Jama’at  NUSRAT-al ',jama at nusrat al",
    "'!?',''",
    "Gao-2,gao 2"
  })
  void text_foldsAccentsCaseAndPunctuation(String text, String folded) {
    assertThat(Folding.text(text)).isEqualTo(folded);
  }

  @ParameterizedTest
  @CsvSource({
    "Gao region,gao",
    "Ménaka cercle,menaka",
    "Filingué département,filingue",
    "Region,region",
    "Tombouctou,tombouctou"
  })
  void area_dropsTheWordForTheLevel(String name, String folded) {
    assertThat(Folding.area(name)).isEqualTo(folded);
  }

  /** A mark alone changes no folding, but sends the text the long way. */
  @Test
  void text_ofPlainLetters_isTheSameByTheShortAndTheLongWay() {
    Random random = new Random(5);
    for (int run = 0; run < 500; run++) {
      String text =
          random
              .ints(run % 40, 0, 0x80)
              .mapToObj(Character::toString)
              .collect(Collectors.joining());
      assertThat(Folding.text(text)).isEqualTo(Folding.text(text + "\u0301"));
    }
  }
}
