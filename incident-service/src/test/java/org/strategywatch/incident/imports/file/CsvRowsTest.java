package org.strategywatch.incident.imports.file;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class CsvRowsTest {

  @Test
  void next_whenQuoted_keepsSeparatorsQuotesAndLineBreaks() throws IOException {
    // When
    List<Row<List<String>>> rows = rows("1,\"a,b\"\r\n\r\n2,\"c\nd \"\"e\"\"\",\n3,\n");

    // Then
    assertThat(rows)
        .extracting(Row::content)
        .containsExactly(List.of("1", "a,b"), List.of("2", "c\nd \"e\"", ""), List.of("3", ""));
    assertThat(rows).extracting(row -> row.line().number()).containsExactly(1L, 3L, 5L);
  }

  @Test
  void next_whenAQuoteIsNeverClosed_costsItsOwnLineOnly() throws IOException {
    // When
    List<Row<List<String>>> rows = rows("1,\"open\n2,b\n3,c\n");

    // Then
    assertThat(rows.getFirst().problem()).isNotNull();
    assertThat(rows.getFirst().line().text()).isEqualTo("1,\"open");
    assertThat(rows.subList(1, 3))
        .extracting(Row::content)
        .containsExactly(List.of("2", "b"), List.of("3", "c"));
  }

  @Test
  void next_whenARowHasTenMegabytes_reportsItAndGoesOn() throws IOException {
    // When
    List<Row<List<String>>> rows = rows("1," + "x".repeat(10 * 1024 * 1024) + "\n2,b\n");

    // Then
    assertThat(rows.get(0).problem()).extracting(Row.Problem::code).isEqualTo("ROW_TOO_LONG");
    assertThat(rows.get(0).line().text()).hasSize(LineReader.MAX_LENGTH);
    assertThat(rows.get(1).content()).containsExactly("2", "b");
  }

  @Test
  void next_whenByteOrderMark_isNotPartOfTheFirstCell() throws IOException {
    assertThat(rows("\uFEFFid,x\n").getFirst().content()).containsExactly("id", "x");
  }

  private static List<Row<List<String>>> rows(String text) throws IOException {
    CsvRows source = new CsvRows(new LineReader(new ByteArrayInputStream(text.getBytes(UTF_8))));
    List<Row<List<String>>> rows = new ArrayList<>();
    for (Row<List<String>> row = source.next(); row != null; row = source.next()) {
      rows.add(row);
    }
    return rows;
  }
}
