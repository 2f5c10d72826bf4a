package org.strategywatch.incident.imports.file;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Puts physical lines together to rows of cells, separated as the first line is: by commas,
 * semicolons or tabulators. A quote that is never closed costs its own line only: the lines behind
 * it are read again as rows of their own.
 */
public final class CsvRows implements RowSource<List<String>> {

  /** What a quote that is never closed may swallow, if another one follows. */
  private static final int USUAL_LINES = 500;

  private final LineReader lines;
  private final int maxLines;
  private final StringBuilder head = new StringBuilder();
  private char separator;

  public CsvRows(LineReader lines) {
    this(lines, USUAL_LINES);
  }

  /**
   * @param maxLines how many lines a row may have beyond its first
   */
  public CsvRows(LineReader lines, int maxLines) {
    this.lines = lines;
    this.maxLines = maxLines;
  }

  /**
   * Reads a row that belongs to the head: names, or tags.
   *
   * @throws UnreadableFileException when there is none, or it cannot be cut into cells
   */
  public List<String> headRow() throws IOException {
    Row<List<String>> row = next();
    if (row == null || row.content() == null || row.content().stream().allMatch(String::isBlank)) {
      throw new UnreadableFileException("The first line is empty; the column names are expected");
    }
    head.append(row.line().text()).append('\n');
    return row.content();
  }

  /** The row that {@link #next} or {@link #headRow} will give. */
  public @Nullable Row<List<String>> peek() throws IOException {
    Row<List<String>> row = next();
    if (row != null) {
      lines.pushBack(row.line());
    }
    return row;
  }

  @Override
  public String head() {
    return head.toString();
  }

  @Override
  public @Nullable Row<List<String>> next() throws IOException {
    Line first = lines.next();
    while (first != null && first.isBlank()) {
      first = lines.next();
    }
    if (first == null) {
      return null;
    }
    if (separator == 0) {
      separator = CsvCells.separator(first.text());
    }
    return first.cut() ? Row.tooLong(first) : assemble(first);
  }

  private Row<List<String>> assemble(Line first) throws IOException {
    if (CsvCells.isComplete(first.text())) {
      return row(first);
    }
    List<Line> parts = new ArrayList<>();
    StringBuilder text = new StringBuilder(first.text());
    boolean complete = false;
    while (!complete && parts.size() < maxLines && text.length() <= LineReader.MAX_LENGTH) {
      Line part = lines.next();
      if (part == null) {
        break;
      }
      text.append((parts.isEmpty() ? first : parts.getLast()).end()).append(part.text());
      parts.add(part);
      complete = !CsvCells.isComplete(part.text());
    }
    if (complete && text.length() <= LineReader.MAX_LENGTH) {
      return row(new Line(first.number(), text.toString(), false));
    }
    parts.reversed().forEach(lines::pushBack);
    return Row.broken(first, "UNCLOSED_QUOTE", "a quoted value is never closed");
  }

  private Row<List<String>> row(Line line) {
    return Row.of(line, CsvCells.of(line.text(), separator));
  }

  @Override
  public void close() throws IOException {
    lines.close();
  }
}
