package org.strategywatch.incident.imports;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.strategywatch.incident.incident.IncomingIncident;

/**
 * Reads UCDP Georeferenced Event Dataset files: the release, the country pages' exports, HDX files
 * with a second row of HXL tags, and exports that a spreadsheet has damaged.
 */
final class UcdpGedReader implements IncidentFileReader {

  private final LineReader lines;
  private final RowSource rows;
  private final UcdpHeader header;
  private final IncomingRows incoming;
  private final @Nullable String sharing;
  private final boolean isDamaged;

  /**
   * @param sharing for every row; UCDP's data are public, so CLEAR when null
   * @throws UnreadableFileException when the first line is not the header of such a file
   */
  UcdpGedReader(InputStream in, IncomingRows incoming, @Nullable String sharing)
      throws IOException {
    lines = new LineReader(in);
    this.incoming = incoming;
    this.sharing = sharing;
    Line first = lines.next();
    if (first == null || first.isBlank()) {
      throw new UnreadableFileException("The first line is empty; the column names are expected");
    }
    isDamaged = SpreadsheetRows.isDamaged(first.text());
    String names = isDamaged ? SpreadsheetRows.restore(first.text()) : first.text();
    header = new UcdpHeader(CsvCells.of(names, ','));
    rows = isDamaged ? SpreadsheetRows.behindHeader(lines) : new CsvRows(lines);
  }

  @Override
  public @Nullable ParsedRow next() throws IOException {
    CsvRow row = rows.next();
    if (row != null && row.line().number() == 2 && isTagRow(row.cells())) {
      row = rows.next();
    }
    return row == null ? null : parse(row);
  }

  @Override
  public List<String> warnings() {
    List<String> warnings = new ArrayList<>(header.warnings());
    if (isDamaged) {
      warnings.add(
          "A spreadsheet has cut this file at its semicolons; rows were put together again, and"
              + " those where that is not certain were rejected");
    }
    return warnings;
  }

  @Override
  public void close() throws IOException {
    lines.close();
  }

  private ParsedRow parse(CsvRow row) {
    try {
      CsvRow.Problem problem = row.problem();
      if (problem != null) {
        throw new RowRejectedException(problem.code(), problem.reason());
      }
      return new ParsedRow.Accepted(row.line(), incident(row));
    } catch (RowRejectedException rejection) {
      return new ParsedRow.Rejected(row.line(), rejection.code(), rejection.reason());
    }
  }

  private IncomingIncident incident(CsvRow row) {
    UcdpIncident incident = new UcdpIncident(header.row(row.cells()));
    return incoming.accept(
        incident.key(), null, incident.content(sharing), incident.verification(), incident.flags());
  }

  private static boolean isTagRow(List<String> cells) {
    return cells.stream().anyMatch(cell -> cell.startsWith("#"))
        && cells.stream().allMatch(cell -> cell.isBlank() || cell.startsWith("#"));
  }
}
