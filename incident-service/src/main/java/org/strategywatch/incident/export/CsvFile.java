package org.strategywatch.incident.export;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.OutputStream;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.strategywatch.incident.incident.CsvRows;
import org.strategywatch.incident.incident.UnitPcodes;
import org.strategywatch.incident.table.Column;
import org.strategywatch.incident.table.IncidentTable;

/** Passes on the rows that are kept and writes the others. */
final class CsvFile implements IncidentFile {

  private static final byte[] END_OF_ROW = "\r\n".getBytes(UTF_8);

  private final CsvRows rows;
  private final OutputStream out;

  CsvFile(CsvRows rows, OutputStream out, boolean hxl) throws IOException {
    this.rows = rows;
    this.out = out;
    List<String> columns =
        Stream.concat(
                IncidentTable.COLUMNS.stream().map(Column::name), IncidentTable.DERIVED.stream())
            .toList();
    headings(columns);
    if (hxl) {
      headings(columns.stream().map(CsvFile::tag).toList());
    }
  }

  private static String tag(String column) {
    return Objects.requireNonNullElse(HxlTags.of(column), "");
  }

  private void headings(List<String> cells) throws IOException {
    out.write(String.join(",", cells).getBytes(UTF_8));
    out.write(END_OF_ROW);
  }

  @Override
  public void add(ExportRow incident) throws IOException, SQLException {
    byte[] kept = incident.csvColumns();
    if (kept == null) {
      ExportedIncident whole = incident.incident();
      CsvRows.CsvRow row = rows.of(whole.incident());
      String attribution = row.attribution();
      write(
          row.columns().getBytes(UTF_8),
          new UnitPcodes(whole.admin1Pcode(), whole.admin2Pcode()),
          attribution == null ? null : attribution.getBytes(UTF_8));
    } else {
      write(kept, incident.units(), incident.csvAttribution());
    }
  }

  private void write(byte[] columns, UnitPcodes units, byte @Nullable [] attribution)
      throws IOException {
    out.write(columns);
    writeText(units.admin1());
    writeText(units.admin2());
    out.write(',');
    if (attribution != null) {
      out.write(attribution);
    }
    out.write(END_OF_ROW);
  }

  private void writeText(@Nullable String value) throws IOException {
    out.write(',');
    String cell = CsvCells.text(value);
    if (cell != null) {
      out.write(cell.getBytes(UTF_8));
    }
  }

  @Override
  public void end() throws IOException {
    out.flush();
  }
}
