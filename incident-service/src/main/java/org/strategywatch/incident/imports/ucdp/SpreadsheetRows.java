package org.strategywatch.incident.imports.ucdp;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.strategywatch.incident.imports.file.CsvCells;
import org.strategywatch.incident.imports.file.Line;
import org.strategywatch.incident.imports.file.LineReader;
import org.strategywatch.incident.imports.file.Row;
import org.strategywatch.incident.imports.file.RowSource;

/**
 * Undoes what a spreadsheet does to a CSV file when it takes the semicolon for the separator and
 * saves again: each line cut at its semicolons, its first cell written twice, empty cells added,
 * and rows with line breaks inside parted. Putting the cells together again gives the text that the
 * spreadsheet read, except for a pair of quotes that it dropped where a cell started with one;
 * those are put back where only one place gives each column its value, and else the row is
 * rejected.
 */
final class SpreadsheetRows implements RowSource<List<String>> {

  /** What a row of UCDP data starts with: the id and the beginning of the older id. */
  private static final Pattern START = Pattern.compile("\\d+,[A-Z]{2,4}-\\d{4}-[123]-");

  private final LineReader lines;
  private final Line header;
  private final Predicate<List<String>> isWhole;

  /** How many cells the rows have that need no repair. */
  private int usualSize;

  /**
   * @param isWhole whether a row has a value for each column
   */
  SpreadsheetRows(LineReader lines, Line header, Predicate<List<String>> isWhole) {
    this.lines = lines;
    this.header = header;
    this.isWhole = isWhole;
  }

  /**
   * Whether a header line shows the damage: the whole header stands twice, with a semicolon
   * between.
   */
  static boolean isDamaged(String header) {
    List<String> cells = CsvCells.of(header, ';');
    return cells.size() > 2 && cells.get(0).contains(",") && cells.get(0).equals(cells.get(1));
  }

  /** The text that the spreadsheet read. */
  static String restore(String line) {
    return String.join(";", parts(line));
  }

  private static List<String> parts(String line) {
    List<String> cells = CsvCells.of(line, ';');
    int end = cells.size();
    while (end > 1 && cells.get(end - 1).isEmpty()) {
      end--;
    }
    return cells.subList(1, end);
  }

  @Override
  public String head() {
    return header.text() + "\n";
  }

  @Override
  public @Nullable Row<List<String>> next() throws IOException {
    Line first = lines.next();
    if (first == null || first.cut()) {
      return first == null ? null : Row.tooLong(first);
    }
    StringBuilder raw = new StringBuilder(first.text());
    RestoredText text = new RestoredText(parts(first.text()));
    Line part = lines.next();
    while (part != null && !START.matcher(restore(part.text())).lookingAt() && !isTooLong(raw)) {
      raw.append('\n').append(part.text());
      text.addLine(parts(part.text()));
      part = lines.next();
    }
    if (part != null) {
      lines.pushBack(part);
    }
    return row(new Line(first.number(), raw.toString(), false), text);
  }

  private Row<List<String>> row(Line whole, RestoredText text) {
    List<String> asItStands = CsvCells.of(text.text(), ',');
    boolean isComplete = CsvCells.isComplete(text.text());
    if (isComplete && isWhole.test(asItStands)) {
      usualSize = asItStands.size();
      return Row.of(whole, asItStands);
    }
    List<List<String>> readings = new ArrayList<>();
    text.withOnePairOfQuotes(
        candidate -> {
          List<String> cells = CsvCells.of(candidate, ',');
          if (CsvCells.isStrict(candidate, ',') && cells.size() == usualSize) {
            readings.add(cells);
          }
        });
    if (readings.size() == 1) {
      return Row.of(whole, readings.getFirst());
    }
    return isComplete
        ? Row.of(whole, asItStands)
        : Row.broken(whole, "UNCLOSED_QUOTE", "the spreadsheet dropped a quote");
  }

  private static boolean isTooLong(StringBuilder text) {
    return text.length() > LineReader.MAX_LENGTH / 4;
  }

  @Override
  public void close() throws IOException {
    lines.close();
  }
}
