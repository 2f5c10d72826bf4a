package org.strategywatch.incident.imports;

import java.util.ArrayList;
import java.util.List;

/** Cuts one complete row into cells as RFC 4180 says. */
final class CsvCells {

  private CsvCells() {}

  /** Whether no quoted cell is open at the end: every quote has its partner. */
  static boolean isComplete(String row) {
    boolean complete = true;
    for (int i = 0; i < row.length(); i++) {
      if (row.charAt(i) == '"') {
        complete = !complete;
      }
    }
    return complete;
  }

  static List<String> of(String row, char separator) {
    List<String> cells = new ArrayList<>();
    StringBuilder cell = new StringBuilder();
    boolean quoted = false;
    for (int i = 0; i < row.length(); i++) {
      char c = row.charAt(i);
      if (c == '"') {
        boolean isEscaped = quoted && i + 1 < row.length() && row.charAt(i + 1) == '"';
        if (isEscaped) {
          cell.append('"');
          i++;
        } else {
          quoted = !quoted;
        }
      } else if (c == separator && !quoted) {
        cells.add(cell.toString());
        cell.setLength(0);
      } else {
        cell.append(c);
      }
    }
    cells.add(cell.toString());
    return cells;
  }
}
