package org.strategywatch.incident.incident;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class CopyTextTest {

  @Test
  void cell_whenTextHasSigns_escapesThem() {
    // When
    String rows = new CopyText().cell("a\tb\\c\nd\re").cell(null).cell(7).endRow().toString();

    // Then
    assertThat(rows).isEqualTo("a\\tb\\\\c\\nd\\re\t\\N\t7\n");
  }

  @Test
  void cell_whenList_writesAnArrayLiteral() {
    // When
    String rows = new CopyText().cell(List.of("a,b", "c\"d", "e\\f")).endRow().toString();

    // Then
    assertThat(rows).isEqualTo("{\"a,b\",\"c\\\\\"d\",\"e\\\\\\\\f\"}\n");
  }

  @Test
  void endRow_startsTheNextRowWithoutASeparator() {
    assertThat(new CopyText().cell(1).endRow().cell(List.of()).endRow().toString())
        .isEqualTo("1\n{}\n");
  }
}
