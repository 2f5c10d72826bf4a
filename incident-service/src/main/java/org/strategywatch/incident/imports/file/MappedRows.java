package org.strategywatch.incident.imports.file;

import java.io.IOException;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Rows of which each is read in another way.
 *
 * @param mapping may refuse a row with a {@link RowRejectedException}
 */
public record MappedRows<A, B>(RowSource<A> rows, Function<A, B> mapping) implements RowSource<B> {

  @Override
  public @Nullable Row<B> next() throws IOException {
    Row<A> row = rows.next();
    if (row == null) {
      return null;
    }
    A content = row.content();
    if (content == null) {
      return new Row<>(row.line(), null, row.problem());
    }
    try {
      return Row.of(row.line(), mapping.apply(content));
    } catch (RowRejectedException rejection) {
      return Row.broken(row.line(), rejection.code(), rejection.reason());
    }
  }

  @Override
  public String head() {
    return rows.head();
  }

  @Override
  public void close() throws IOException {
    rows.close();
  }
}
