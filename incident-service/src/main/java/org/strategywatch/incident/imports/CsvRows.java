package org.strategywatch.incident.imports;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Puts physical lines together to rows. A quote that is never closed costs its own line only: the
 * lines behind it are read again as rows of their own.
 */
final class CsvRows implements RowSource {

  private static final int MAX_LINES = 500;

  private final LineReader lines;

  CsvRows(LineReader lines) {
    this.lines = lines;
  }

  @Override
  public @Nullable CsvRow next() throws IOException {
    Line first = lines.next();
    while (first != null && first.isBlank()) {
      first = lines.next();
    }
    if (first == null) {
      return null;
    }
    return first.cut() ? tooLong(first) : assemble(first);
  }

  private CsvRow assemble(Line first) throws IOException {
    if (CsvCells.isComplete(first.text())) {
      return row(first);
    }
    List<Line> parts = new ArrayList<>();
    StringBuilder text = new StringBuilder(first.text());
    boolean complete = false;
    while (!complete && parts.size() < MAX_LINES && text.length() <= LineReader.MAX_LENGTH) {
      Line part = lines.next();
      if (part == null) {
        break;
      }
      parts.add(part);
      text.append('\n').append(part.text());
      complete = !CsvCells.isComplete(part.text());
    }
    if (complete && text.length() <= LineReader.MAX_LENGTH) {
      return row(new Line(first.number(), text.toString(), false));
    }
    parts.reversed().forEach(lines::pushBack);
    return new CsvRow(
        first, List.of(), new CsvRow.Problem("UNCLOSED_QUOTE", "a quoted value is never closed"));
  }

  private static CsvRow row(Line line) {
    return new CsvRow(line, CsvCells.of(line.text(), ','), null);
  }

  static CsvRow tooLong(Line line) {
    return new CsvRow(
        line,
        List.of(),
        new CsvRow.Problem(
            "ROW_TOO_LONG", "it has more than " + LineReader.MAX_LENGTH + " characters"));
  }
}
