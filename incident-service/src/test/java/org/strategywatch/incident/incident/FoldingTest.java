package org.strategywatch.incident.incident;

import static org.assertj.core.api.Assertions.assertThat;

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
}
