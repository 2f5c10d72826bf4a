package org.strategywatch.incident.table;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SpreadsheetTextTest {

  @ParameterizedTest
  @CsvSource({"_x000D_, _x005F_x000D_", "_x00_, _x00_", "a_xFFFFF_, a_xFFFFF_", "😀 é, 😀 é"})
  void write_ofWhatLooksLikeAnEscape_escapesItsFirstSign(String text, String cell) {
    assertThat(SpreadsheetText.write(text)).isEqualTo(cell);
  }

  @ParameterizedTest
  @ValueSource(strings = {"a\r\nb\tc", "\u0007", "_x0041__x0042_", "_x005F_x0041_", "\uFFFE$1\\"})
  void read_ofWhatWasWritten_isTheText(String text) {
    assertThat(SpreadsheetText.read(SpreadsheetText.write(text))).isEqualTo(text);
  }
}
