package org.strategywatch.incident.export;

import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;
import org.strategywatch.incident.incident.IncidentResponse;
import org.strategywatch.incident.table.Column;
import org.strategywatch.incident.table.FormulaGuard;
import org.strategywatch.incident.table.IncidentTable;
import org.strategywatch.incident.table.SpreadsheetText;

/**
 * Texts stand in their cells and not in the workbook's shared table, which would grow in memory.
 */
final class XlsxFile implements IncidentFile {

  /** What a sheet of the format can hold. */
  private static final int MAX_ROWS = 1_048_576;

  private static final int BATCH = 500;

  private final Workbook workbook;
  private final Credits credits = new Credits();
  private Worksheet sheet;
  private int sheets;
  private int row;
  private long shortened;

  XlsxFile(Workbook workbook) {
    this.workbook = workbook;
    sheet = beginSheet();
  }

  @Override
  public void add(ExportRow row) throws IOException, SQLException {
    add(row.incident());
  }

  private void add(ExportedIncident exported) throws IOException {
    IncidentResponse incident = exported.incident();
    credits.add(incident, exported.attribution());
    if (row == MAX_ROWS) {
      sheet.finish();
      sheet = beginSheet();
    }
    for (int i = 0; i < IncidentTable.COLUMNS.size(); i++) {
      Column column = IncidentTable.COLUMNS.get(i);
      String value = column.text(incident);
      if (value != null && column.isNumber()) {
        sheet.value(row, i, Double.valueOf(value));
      } else {
        text(i, value);
      }
    }
    for (int i = 0; i < IncidentTable.DERIVED.size(); i++) {
      text(IncidentTable.COLUMNS.size() + i, exported.derived().get(i));
    }
    row++;
    if (row % BATCH == 0) {
      sheet.flush();
    }
  }

  @Override
  public void end() throws IOException {
    sheet.finish();
    sheet = workbook.newWorksheet(IncidentTable.LICENCE_SHEET);
    row = 0;
    note("Licences of the rows", credits.licences());
    note("To be named wherever they are shown", credits.attributions());
    if (shortened > 0) {
      note(
          "Not whole",
          List.of(
              shortened + " texts were longer than a cell can be; CSV and NDJSON have them whole"));
    }
    sheet.finish();
    workbook.finish();
  }

  private Worksheet beginSheet() {
    sheets++;
    Worksheet next = workbook.newWorksheet(sheets == 1 ? "incidents" : "incidents " + sheets);
    next.freezePane(0, 1);
    for (int i = 0; i < IncidentTable.COLUMNS.size(); i++) {
      next.inlineString(0, i, IncidentTable.COLUMNS.get(i).name());
    }
    for (int i = 0; i < IncidentTable.DERIVED.size(); i++) {
      next.inlineString(0, IncidentTable.COLUMNS.size() + i, IncidentTable.DERIVED.get(i));
    }
    row = 1;
    return next;
  }

  private void note(String title, List<String> lines) {
    for (String line : lines) {
      sheet.inlineString(row, 0, title);
      text(1, line);
      row++;
    }
  }

  private void text(int column, @Nullable String value) {
    if (value == null) {
      return;
    }
    String guarded = SpreadsheetText.write(FormulaGuard.guard(value));
    if (guarded.length() > SpreadsheetText.MAX_LENGTH) {
      shortened++;
      guarded = guarded.substring(0, SpreadsheetText.MAX_LENGTH);
    }
    sheet.inlineString(row, column, guarded);
  }
}
