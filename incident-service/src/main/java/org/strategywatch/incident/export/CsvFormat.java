package org.strategywatch.incident.export;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.strategywatch.incident.table.Column;
import org.strategywatch.incident.table.CsvText;
import org.strategywatch.incident.table.FormulaGuard;
import org.strategywatch.incident.table.IncidentTable;

/**
 * CSV by RFC 4180 in UTF-8 with a header row.
 *
 * @param hxl whether a second row has the HXL hashtags of the columns
 */
record CsvFormat(boolean hxl) implements ExportFormat {

  static final String MEDIA_TYPE = "text/csv";

  @Override
  public String mediaType() {
    return MEDIA_TYPE + ";charset=utf-8;header=present";
  }

  @Override
  public String extension() {
    return "csv";
  }

  @Override
  public IncidentFile begin(OutputStream out) {
    CsvFile file = new CsvFile(out);
    IncidentTable.COLUMNS.forEach(column -> file.cell(column.name()));
    IncidentTable.DERIVED.forEach(file::cell);
    file.endRow();
    if (hxl) {
      IncidentTable.COLUMNS.forEach(column -> file.cell(HxlTags.of(column.name())));
      IncidentTable.DERIVED.forEach(column -> file.cell(HxlTags.of(column)));
      file.endRow();
    }
    return file;
  }

  private static final class CsvFile implements IncidentFile {

    /** Characters. */
    private static final int BUFFER = 32_768;

    private final OutputStream out;
    private final StringBuilder text = new StringBuilder(2 * BUFFER);
    private boolean rowHasCells;

    private CsvFile(OutputStream out) {
      this.out = out;
    }

    @Override
    public void add(ExportedIncident row) throws IOException {
      for (Column column : IncidentTable.COLUMNS) {
        String value = column.text(row.incident());
        cell(value == null || column.isNumber() ? value : FormulaGuard.guard(value));
      }
      row.derived().forEach(value -> cell(value == null ? null : FormulaGuard.guard(value)));
      endRow();
      if (text.length() > BUFFER) {
        send();
      }
    }

    @Override
    public void end() throws IOException {
      send();
    }

    private void send() throws IOException {
      out.write(text.toString().getBytes(StandardCharsets.UTF_8));
      text.setLength(0);
    }

    private CsvFile cell(@Nullable String value) {
      if (rowHasCells) {
        text.append(',');
      }
      rowHasCells = true;
      if (value != null) {
        CsvText.append(value, text);
      }
      return this;
    }

    private void endRow() {
      text.append("\r\n");
      rowHasCells = false;
    }
  }
}
