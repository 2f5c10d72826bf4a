package org.strategywatch.incident.imports.workbook;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Sheet;
import org.jspecify.annotations.Nullable;
import org.strategywatch.incident.imports.file.HxlTags;
import org.strategywatch.incident.imports.file.Line;
import org.strategywatch.incident.imports.file.LineReader;
import org.strategywatch.incident.imports.file.Row;
import org.strategywatch.incident.imports.file.RowSource;
import org.strategywatch.incident.imports.file.UnreadableFileException;
import org.strategywatch.incident.table.CsvText;

/**
 * The rows of the first sheet, and of all sheets behind it that have the same first row, as cells.
 * Their text is that of a CSV file. The workbook was inspected before.
 */
public final class WorkbookRows implements RowSource<List<String>> {

  private final ReadableWorkbook workbook;
  private final Deque<Sheet> sheets = new ArrayDeque<>();
  private final List<String> columns;
  private final List<String> warnings = new ArrayList<>();
  private final StringBuilder head = new StringBuilder();
  private @Nullable Stream<org.dhatim.fastexcel.reader.Row> stream;
  private Iterator<org.dhatim.fastexcel.reader.Row> rows = Collections.emptyIterator();
  private boolean isFirstRow;
  private long offset;
  private long line;

  private WorkbookRows(ReadableWorkbook workbook, String unreadSheet) throws IOException {
    this.workbook = workbook;
    List<Sheet> all = workbook.getSheets().toList();
    columns = all.isEmpty() ? List.of() : firstRow(all.getFirst());
    for (Sheet sheet : all) {
      if (firstRow(sheet).equals(columns)) {
        sheets.add(sheet);
      } else if (!sheet.getName().equals(unreadSheet)) {
        warnings.add(
            "The sheet '%s' has other columns than the first one and was not read"
                .formatted(sheet.getName()));
      }
    }
    head.append(csv(columns)).append('\n');
  }

  /**
   * @param unreadSheet name of a sheet that needs no warning
   * @throws UnreadableFileException when it is no workbook, or its first row says nothing
   */
  public static WorkbookRows open(Path file, String unreadSheet) throws IOException {
    ReadableWorkbook workbook = workbook(file);
    try {
      WorkbookRows rows = new WorkbookRows(workbook, unreadSheet);
      if (rows.columns.stream().allMatch(String::isBlank)) {
        throw new UnreadableFileException(
            "The first row of the first sheet is empty; the column names are expected");
      }
      return rows;
    } catch (IOException | RuntimeException e) {
      workbook.close();
      throw e;
    }
  }

  private static ReadableWorkbook workbook(Path file) throws IOException {
    try {
      return new ReadableWorkbook(file.toFile(), new ReadingOptions(true, true));
    } catch (ExcelReaderException e) {
      throw new UnreadableFileException("The workbook cannot be read: " + e.getMessage());
    }
  }

  private static List<String> firstRow(Sheet sheet) throws IOException {
    try (Stream<org.dhatim.fastexcel.reader.Row> all = sheet.openStream()) {
      List<String> cells =
          new ArrayList<>(all.findFirst().map(WorkbookRows::cells).orElse(List.of()));
      while (!cells.isEmpty() && cells.getLast().isBlank()) {
        cells.removeLast();
      }
      return List.copyOf(cells);
    }
  }

  public List<String> columns() {
    return columns;
  }

  /** A warning for each sheet that is not read. */
  public List<String> warnings() {
    return warnings;
  }

  @Override
  public String head() {
    return head.toString();
  }

  @Override
  public @Nullable Row<List<String>> next() throws IOException {
    try {
      while (true) {
        org.dhatim.fastexcel.reader.Row row = nextOfSheets();
        if (row == null) {
          return null;
        }
        List<String> cells = padded(cells(row));
        if (isFirstRow && HxlTags.isTagRow(cells)) {
          head.append(csv(cells)).append('\n');
        } else if (!cells.stream().allMatch(String::isBlank)) {
          isFirstRow = false;
          return read(row, cells);
        }
        isFirstRow = false;
      }
    } catch (ExcelReaderException e) {
      throw new UnreadableFileException(
          "The workbook cannot be read behind row %d: %s".formatted(line, e.getMessage()));
    }
  }

  private org.dhatim.fastexcel.reader.@Nullable Row nextOfSheets() throws IOException {
    while (!rows.hasNext()) {
      Sheet sheet = sheets.poll();
      closeSheet();
      if (sheet == null) {
        return null;
      }
      offset = line;
      stream = sheet.openStream();
      rows = stream.iterator();
      isFirstRow = true;
      rows.next();
      line++;
    }
    org.dhatim.fastexcel.reader.Row row = rows.next();
    line = Math.max(line + 1, offset + row.getRowNum());
    return row;
  }

  private Row<List<String>> read(org.dhatim.fastexcel.reader.Row row, List<String> cells) {
    long length = cells.stream().mapToLong(String::length).sum();
    if (length > LineReader.MAX_LENGTH) {
      return Row.tooLong(new Line(line, "", true));
    }
    Line text = new Line(line, csv(cells), false);
    for (int i = 0; i < columns.size(); i++) {
      if (WorkbookCell.mayBeCut(row.getOptionalCell(i).orElse(null))) {
        return Row.broken(
            text,
            "TEXT_MAY_BE_CUT",
            "%s is as long as a workbook's cell can be and may have been cut; CSV and NDJSON have it whole"
                .formatted(columns.get(i)));
      }
    }
    return Row.of(text, cells);
  }

  private static List<String> cells(org.dhatim.fastexcel.reader.Row row) {
    return IntStream.range(0, row.getCellCount())
        .mapToObj(i -> WorkbookCell.text(row.getOptionalCell(i).orElse(null)))
        .toList();
  }

  /** A sheet has no cells where nothing is said, and empty ones where somebody coloured them. */
  private List<String> padded(List<String> cells) {
    List<String> padded = new ArrayList<>(cells);
    while (padded.size() > columns.size() && padded.getLast().isEmpty()) {
      padded.removeLast();
    }
    while (padded.size() < columns.size()) {
      padded.add("");
    }
    return padded;
  }

  private static String csv(List<String> cells) {
    StringBuilder row = new StringBuilder();
    for (int i = 0; i < cells.size(); i++) {
      if (i > 0) {
        row.append(',');
      }
      CsvText.append(cells.get(i), row);
    }
    return row.toString();
  }

  private void closeSheet() {
    if (stream != null) {
      stream.close();
      stream = null;
      rows = Collections.emptyIterator();
    }
  }

  @Override
  public void close() throws IOException {
    closeSheet();
    workbook.close();
  }
}
