package org.strategywatch.incident.imports;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.strategywatch.incident.IncidentProblem;
import org.strategywatch.platform.web.problem.ProblemException;

/**
 * A small CSV file with a header, such as a reference list, read whole. A second line of HXL tags
 * is skipped.
 *
 * @param columns as the header names them; empty for an empty file
 * @param rows in the order of the file
 */
public record CsvTable(List<String> columns, List<Row> rows) {

  public CsvTable {
    columns = List.copyOf(columns);
    rows = List.copyOf(rows);
  }

  /**
   * One row.
   *
   * @param line where it starts in the file, from 1
   * @param text as it came
   * @param isWhole whether it has as many values as the header
   */
  public record Row(long line, String text, boolean isWhole, Map<String, String> cells) {

    public Row {
      cells = Map.copyOf(cells);
    }

    /** The value without blanks around it; empty when there is nothing. */
    public Optional<String> cell(String column) {
      return Optional.ofNullable(cells.get(column)).map(String::strip).filter(v -> !v.isEmpty());
    }
  }

  /**
   * @throws ProblemException 400 naming the columns that it lacks
   */
  public static CsvTable of(byte[] file, List<String> required) {
    CsvTable table;
    try {
      table = read(new ByteArrayInputStream(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    List<String> missing = new ArrayList<>(required);
    missing.removeAll(table.columns());
    if (!missing.isEmpty()) {
      throw ProblemException.of(
          IncidentProblem.REFERENCE_FILE_UNREADABLE,
          "The table lacks the columns " + String.join(", ", missing));
    }
    return table;
  }

  static CsvTable read(InputStream in) throws IOException {
    CsvRows lines = new CsvRows(new LineReader(in));
    CsvRow header = lines.next();
    if (header == null) {
      return new CsvTable(List.of(), List.of());
    }
    List<String> columns = header.cells().stream().map(String::strip).toList();
    List<Row> rows = new ArrayList<>();
    for (CsvRow row = lines.next(); row != null; row = lines.next()) {
      boolean isTagged = rows.isEmpty() && row.line().text().startsWith("#");
      if (!isTagged) {
        rows.add(row(columns, row));
      }
    }
    return new CsvTable(columns, rows);
  }

  private static Row row(List<String> columns, CsvRow row) {
    boolean isWhole = row.problem() == null && row.cells().size() == columns.size();
    Map<String, String> cells = new HashMap<>();
    for (int i = 0; isWhole && i < columns.size(); i++) {
      cells.put(columns.get(i), row.cells().get(i));
    }
    return new Row(row.line().number(), row.line().text(), isWhole, cells);
  }
}
