package org.strategywatch.incident.imports;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

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
        "\"1,NIR-2019-1-1-5,6,\"\"\"\"\"\"A paper,2019-02-13,x\"\"\"\"\";\"1,NIR-2019-1-1-5,6,\"\"\"\"\"\"A paper,2019-02-13,x\"\"\"\"\";\"B paper\"\"\"\"\"\",end\";;;";

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
}
