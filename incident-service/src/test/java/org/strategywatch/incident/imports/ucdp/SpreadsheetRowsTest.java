package org.strategywatch.incident.imports.ucdp;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.strategywatch.incident.imports.file.CsvCells;
import org.strategywatch.incident.imports.file.Line;
import org.strategywatch.incident.imports.file.LineReader;

class SpreadsheetRowsTest {

  @Test
  void isDamaged_whenTheHeaderStandsTwice_isTrue() {
    assertThat(SpreadsheetRows.isDamaged("id,relid,year;id,relid,year;;;")).isTrue();
  }

  @Test
  void isDamaged_whenWhole_isFalse() {
    assertThat(SpreadsheetRows.isDamaged("id,relid,year")).isFalse();
    assertThat(SpreadsheetRows.isDamaged("id;relid;year")).isFalse();
  }

  @Test
  void restore_dropsTheRepeatedCellAndTheEmptyOnes() {
    // Given
    String damaged =
        "\"1,NIR-2019-1-1-5,6,\"\"\"\"\"\"A"
            + " paper,2019-02-13,x\"\"\"\"\";\"1,NIR-2019-1-1-5,6,\"\"\"\"\"\"A"
            + " paper,2019-02-13,x\"\"\"\"\";\"B paper\"\"\"\"\"\",end\";;;";

    // When
    String restored = SpreadsheetRows.restore(damaged);

    // Then
    assertThat(restored)
        .isEqualTo("1,NIR-2019-1-1-5,6,\"\"\"A paper,2019-02-13,x\"\";B paper\"\"\",end");
    assertThat(CsvCells.of(restored, ','))
        .containsExactly("1", "NIR-2019-1-1-5", "6", "\"A paper,2019-02-13,x\";B paper\"", "end");
  }

  @Test
  void restore_whenOnlySeparators_isEmpty() {
    assertThat(SpreadsheetRows.restore(";;;;")).isEmpty();
    assertThat(SpreadsheetRows.restore("")).isEmpty();
  }

  @Test
  void next_whenAPairOfQuotesWasDropped_putsItBackWhereOnlyOnePlaceFits() throws IOException {
    // Given: the original was 2,BEN-2020-1-1-2,"a paper, weekly;",7,"Town, near Lake",end,
    String whole = "1,BEN-2020-1-1-1,a paper,7,Town,end,";
    String file =
        damaged(whole)
            + "\"2,BEN-2020-1-1-2,\"\"a paper, weekly\";\"2,BEN-2020-1-1-2,\"\"a paper, weekly\";"
            + "\",7,Town, near Lake\"\",end,\";;\n"
            + damaged("3,BEN-2020-1-1-3,a paper,7,Town,end,");

    // When
    SpreadsheetRows rows = rows(file);

    // Then
    assertThat(cells(rows))
        .containsExactly("1", "BEN-2020-1-1-1", "a paper", "7", "Town", "end", "");
    assertThat(cells(rows))
        .containsExactly(
            "2", "BEN-2020-1-1-2", "a paper, weekly;", "7", "Town, near Lake", "end", "");
    assertThat(cells(rows)).startsWith("3");
    assertThat(rows.next()).isNull();
  }

  @Test
  void next_whenNoPlaceFits_leavesItAsItStands() throws IOException {
    // Given
    String file =
        damaged("1,BEN-2020-1-1-1,a paper,7,Town,end,")
            + "\"2,BEN-2020-1-1-2,\"\"a paper, weekly\";\"2,BEN-2020-1-1-2,\"\"a paper, weekly\";"
            + "\",7,Town near Lake\"\",end,more,still more,much more,\";;\n";

    // When
    SpreadsheetRows rows = rows(file);
    rows.next();

    // Then
    assertThat(cells(rows)).doesNotContain("a paper, weekly;");
  }

  private static String damaged(String row) {
    return "\"%s\";\"%s\";;;\n".formatted(row, row);
  }

  private static SpreadsheetRows rows(String text) {
    LineReader lines = new LineReader(new StringReader(text));
    return new SpreadsheetRows(lines, new Line(1, "", false), cells -> cells.size() == 7);
  }

  private static List<String> cells(SpreadsheetRows rows) throws IOException {
    List<String> content = Objects.requireNonNull(rows.next()).content();
    return content == null ? List.of() : content;
  }
}
