package org.strategywatch.incident.imports.file;

import java.io.Closeable;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Gives the rows of a file in order. */
public interface RowSource<T> extends Closeable {

  /** The next row, null behind the last one. */
  @Nullable Row<T> next() throws IOException;

  /** The lines above the first row as they came, without which the rows cannot be read. */
  default String head() {
    return "";
  }
}
