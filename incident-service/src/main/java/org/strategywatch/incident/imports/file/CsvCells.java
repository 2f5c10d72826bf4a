package org.strategywatch.incident.imports.file;

import java.util.ArrayList;
import java.util.List;

/** Cuts one complete row into cells as RFC 4180 says. */
public final class CsvCells {

  private CsvCells() {}

  /** Whether no quoted cell is open at the end: every quote has its partner. */
  public static boolean isComplete(String row) {
    boolean complete = true;
    for (int i = 0; i < row.length(); i++) {
      if (row.charAt(i) == '"') {
        complete = !complete;
      }
    }
    return complete;
  }

  /**
   * What separates the cells of a first line: the one of comma, semicolon, tabulator it has most.
   */
  static char separator(String line) {
    char best = ',';
    for (char candidate : new char[] {';', '\t'}) {
      if (of(line, candidate).size() > of(line, best).size()) {
        best = candidate;
      }
    }
    return best;
  }

  /** Whether quotes stand only around whole cells, and doubled inside them. */
  public static boolean isStrict(String row, char separator) {
    boolean quoted = false;
    for (int i = 0; i < row.length(); i++) {
      if (row.charAt(i) == '"') {
        boolean isFirst = i == 0 || row.charAt(i - 1) == separator;
        boolean isLast = i + 1 == row.length() || row.charAt(i + 1) == separator;
        if (quoted && !isLast && row.charAt(i + 1) == '"') {
          i++;
        } else if (quoted ? isLast : isFirst) {
          quoted = !quoted;
        } else {
          return false;
        }
      }
    }
    return !quoted;
  }

  public static List<String> of(String row, char separator) {
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
