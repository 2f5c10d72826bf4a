package org.strategywatch.incident.reference;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.strategywatch.incident.IncidentProblem;
import org.strategywatch.incident.imports.file.CsvCells;
import org.strategywatch.platform.web.problem.ProblemException;

/**
 * A CSV file (RFC 4180) with a header that is small enough to be read whole. A second line of HXL
 * tags is skipped.
 *
 * @param columns as the header names them
 * @param rows in the order of the file
 */
public record CsvTable(List<String> columns, List<Row> rows) {

  private static final String BYTE_ORDER_MARK = "\ufeff";

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

  /** A row before its columns are known. */
  private record Cells(long line, String text, List<String> values) {}

  /**
   * @throws ProblemException 400 naming the columns that it lacks
   */
  public static CsvTable of(byte[] file, List<String> required) {
    String text = new String(file, StandardCharsets.UTF_8);
    List<Cells> all = cells(text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text);
    List<String> columns =
        all.isEmpty() ? List.of() : all.getFirst().values().stream().map(String::strip).toList();
    List<String> missing = new ArrayList<>(required);
    missing.removeAll(columns);
    if (!missing.isEmpty()) {
      throw ProblemException.of(
          IncidentProblem.REFERENCE_FILE_UNREADABLE,
          "The table lacks the columns " + String.join(", ", missing));
    }
    boolean isTagged = all.size() > 1 && all.get(1).text().startsWith("#");
    return new CsvTable(
        columns, all.stream().skip(isTagged ? 2 : 1).map(cells -> row(columns, cells)).toList());
  }

  private static Row row(List<String> columns, Cells cells) {
    boolean isWhole = cells.values().size() == columns.size();
    Map<String, String> byColumn = new HashMap<>();
    for (int i = 0; isWhole && i < columns.size(); i++) {
      byColumn.put(columns.get(i), cells.values().get(i));
    }
    return new Row(cells.line(), cells.text(), isWhole, byColumn);
  }

  /** Rows that are not blank. A quote that is never closed takes the rest of the file. */
  private static List<Cells> cells(String text) {
    List<Cells> rows = new ArrayList<>();
    long line = 1;
    for (int start = 0; start < text.length(); ) {
      int end = endOfRow(text, start);
      String row = text.substring(start, end).stripTrailing();
      if (!row.isBlank()) {
        rows.add(new Cells(line, row, CsvCells.of(row, ',')));
      }
      line +=
          text.substring(start, Math.min(end + 1, text.length()))
              .chars()
              .filter(c -> c == '\n')
              .count();
      start = end + 1;
    }
    return rows;
  }

  private static int endOfRow(String text, int start) {
    boolean quoted = false;
    for (int i = start; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '"') {
        quoted = !quoted;
      } else if (c == '\n' && !quoted) {
        return i;
      }
    }
    return text.length();
  }
}
