package org.strategywatch.incident.export;

import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.stream.Collectors;
import java.util.zip.CRC32;
import org.jspecify.annotations.Nullable;
import org.strategywatch.incident.incident.CsvRows;
import org.strategywatch.incident.incident.IncidentResponse;
import org.strategywatch.incident.table.Column;
import org.strategywatch.incident.table.CsvText;
import org.strategywatch.incident.table.FormulaGuard;
import org.strategywatch.incident.table.IncidentTable;

/** The cells of a row by RFC 4180, guarded against formulas. */
@Singleton
class CsvCells implements CsvRows {

  /** To be raised when cells are quoted or guarded in another way. */
  private static final int WRITING = 1;

  private final String edition = fingerprint();

  @Override
  public CsvRow of(IncidentResponse incident) {
    StringBuilder row = new StringBuilder(1_000);
    for (Column column : IncidentTable.COLUMNS) {
      String value = column.text(incident);
      if (value != null) {
        CsvText.append(column.isNumber() ? value : FormulaGuard.guard(value), row);
      }
      row.append(',');
    }
    row.setLength(row.length() - 1);
    return new CsvRow(row.toString(), text(Attribution.of(incident)));
  }

  /** A cell of text; null stays an empty cell. */
  static @Nullable String text(@Nullable String value) {
    if (value == null) {
      return null;
    }
    StringBuilder cell = new StringBuilder();
    CsvText.append(FormulaGuard.guard(value), cell);
    return cell.toString();
  }

  @Override
  public String edition() {
    return edition;
  }

  private static String fingerprint() {
    CRC32 sum = new CRC32();
    String columns =
        IncidentTable.COLUMNS.stream().map(Column::name).collect(Collectors.joining(","));
    sum.update((WRITING + columns + Attribution.COLLECTIONS).getBytes(StandardCharsets.UTF_8));
    return HexFormat.of().toHexDigits((int) sum.getValue());
  }
}
