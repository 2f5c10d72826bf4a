package org.strategywatch.incident.imports.ucdp;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** A row that was cut at its semicolons, put together again. */
final class RestoredText {

  private final StringBuilder text = new StringBuilder();

  /** Where the spreadsheet's cells began, behind a semicolon. */
  private final List<Integer> cuts = new ArrayList<>();

  RestoredText(List<String> parts) {
    add(parts);
  }

  void addLine(List<String> parts) {
    text.append('\n');
    add(parts);
  }

  private void add(List<String> parts) {
    for (int i = 0; i < parts.size(); i++) {
      if (i > 0) {
        text.append(';');
        cuts.add(text.length());
      }
      text.append(parts.get(i));
    }
  }

  String text() {
    return text.toString().stripTrailing();
  }

  /**
   * Gives each text that the spreadsheet may have read if it dropped the quote at the start of one
   * cell and the one that it took for its end: in the original that one opened the next quoted
   * value, right behind a comma.
   */
  void withOnePairOfQuotes(Consumer<String> candidate) {
    String whole = text();
    for (int i = 0; i < cuts.size(); i++) {
      int start = cuts.get(i);
      int end = Math.min(i + 1 < cuts.size() ? cuts.get(i + 1) : whole.length(), whole.length());
      for (int comma = whole.indexOf(',', start);
          comma >= 0 && comma < end;
          comma = whole.indexOf(',', comma + 1)) {
        candidate.accept(
            whole.substring(0, start)
                + '"'
                + whole.substring(start, comma + 1)
                + '"'
                + whole.substring(comma + 1));
      }
    }
  }
}
