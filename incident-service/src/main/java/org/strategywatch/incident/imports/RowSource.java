package org.strategywatch.incident.imports;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Gives the rows of a CSV file in order. */
@FunctionalInterface
interface RowSource {

  /** The next row, null behind the last one. */
  @Nullable CsvRow next() throws IOException;
}
