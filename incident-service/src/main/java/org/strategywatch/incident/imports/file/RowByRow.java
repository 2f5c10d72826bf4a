package org.strategywatch.incident.imports.file;

import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads a file so that what is wrong with one row costs that row only. */
public final class RowByRow<T> implements IncidentFileReader {

  private final RowSource<T> rows;
  private final RowParser<T> parser;

  public RowByRow(RowSource<T> rows, RowParser<T> parser) {
    this.rows = rows;
    this.parser = parser;
  }

  @Override
  public @Nullable ParsedRow next() throws IOException {
    Row<T> row = rows.next();
    return row == null ? null : parse(row);
  }

  private ParsedRow parse(Row<T> row) {
    try {
      return new ParsedRow.Accepted(row.line(), parser.incident(row.readable()));
    } catch (RowRejectedException rejection) {
      return new ParsedRow.Rejected(row.line(), rejection.code(), rejection.reason());
    }
  }

  @Override
  public String head() {
    return rows.head();
  }

  @Override
  public List<String> warnings() {
    return parser.warnings();
  }

  @Override
  public void close() throws IOException {
    rows.close();
  }
}
