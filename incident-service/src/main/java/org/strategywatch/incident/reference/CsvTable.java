package org.strategywatch.incident.reference;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.strategywatch.incident.IncidentProblem;
import org.strategywatch.incident.imports.file.CsvRows;
import org.strategywatch.incident.imports.file.HxlTags;
import org.strategywatch.incident.imports.file.Line;
import org.strategywatch.incident.imports.file.LineReader;
import org.strategywatch.platform.web.problem.ProblemException;

/**
 * A CSV file (RFC 4180) with a header that is small enough to be read whole. A second line of HXL
 * tags is skipped.
 *
 * @param columns as the header names them
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
    LineReader lines = new LineReader(new ByteArrayInputStream(file));
    try (CsvRows source = new CsvRows(lines)) {
      var header = source.next();
      List<String> columns =
          header == null || header.content() == null
              ? List.of()
              : header.content().stream().map(String::strip).toList();
      requireAll(required, columns);
      HxlTags.skip(source);
      List<Row> rows = new ArrayList<>();
      for (var row = source.next(); row != null; row = source.next()) {
        rows.add(row(columns, row.line(), row.content()));
      }
      return new CsvTable(columns, rows);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void requireAll(List<String> required, List<String> columns) {
    List<String> missing = new ArrayList<>(required);
    missing.removeAll(columns);
    if (!missing.isEmpty()) {
      throw ProblemException.of(
          IncidentProblem.REFERENCE_FILE_UNREADABLE,
          "The table lacks the columns " + String.join(", ", missing));
    }
  }

  /**
   * @param cells null when the row cannot be cut into any
   */
  private static Row row(List<String> columns, Line line, @Nullable List<String> cells) {
    List<String> values = cells == null ? List.of() : cells;
    boolean isWhole = values.size() == columns.size();
    Map<String, String> byColumn = new HashMap<>();
    for (int i = 0; isWhole && i < columns.size(); i++) {
      byColumn.put(columns.get(i), values.get(i));
    }
    return new Row(line.number(), line.text(), isWhole, byColumn);
  }
}
