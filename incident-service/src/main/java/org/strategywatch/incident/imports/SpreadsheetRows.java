package org.strategywatch.incident.imports;

import java.io.IOException;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Undoes what a spreadsheet does to a CSV file when it takes the semicolon for the separator and
 * saves again: each line cut at its semicolons, its first cell written twice, empty cells added,
 * and rows with line breaks inside parted. Putting the cells together again gives the text that the
 * spreadsheet read, except for quotes that it dropped at the start of a cell; what that makes
 * ambiguous has the wrong number of values and is rejected by the reader behind.
 */
final class SpreadsheetRows implements RowSource {

  /** What a row of UCDP data starts with: the id and the beginning of the older id. */
  private static final Pattern START = Pattern.compile("\\d+,[A-Z]{2,4}-\\d{4}-[123]-");

  private final LineReader lines;

  private SpreadsheetRows(LineReader lines) {
    this.lines = lines;
  }

  /**
   * Whether a header line shows the damage: the whole header stands twice, with a semicolon
   * between.
   */
  static boolean isDamaged(String header) {
    List<String> cells = CsvCells.of(header, ';');
    return cells.size() > 2 && cells.get(0).contains(",") && cells.get(0).equals(cells.get(1));
  }

  static SpreadsheetRows behindHeader(LineReader lines) {
    return new SpreadsheetRows(lines);
  }

  /** The text that the spreadsheet read. */
  static String restore(String line) {
    List<String> cells = CsvCells.of(line, ';');
    int end = cells.size();
    while (end > 1 && cells.get(end - 1).isEmpty()) {
      end--;
    }
    return cells.subList(1, end).stream().collect(Collectors.joining(";"));
  }

  @Override
  public @Nullable CsvRow next() throws IOException {
    Line first = lines.next();
    if (first == null || first.cut()) {
      return first == null ? null : CsvRows.tooLong(first);
    }
    StringBuilder raw = new StringBuilder(first.text());
    StringBuilder text = new StringBuilder(restore(first.text()));
    Line part = lines.next();
    while (part != null && !START.matcher(restore(part.text())).lookingAt() && !isTooLong(text)) {
      raw.append('\n').append(part.text());
      text.append('\n').append(restore(part.text()));
      part = lines.next();
    }
    if (part != null) {
      lines.pushBack(part);
    }
    Line whole = new Line(first.number(), raw.toString(), false);
    String row = text.toString().stripTrailing();
    return CsvCells.isComplete(row)
        ? new CsvRow(whole, CsvCells.of(row, ','), null)
        : new CsvRow(
            whole,
            List.of(),
            new CsvRow.Problem("UNCLOSED_QUOTE", "the spreadsheet dropped a quote"));
  }

  private static boolean isTooLong(StringBuilder text) {
    return text.length() > LineReader.MAX_LENGTH / 4;
  }
}
