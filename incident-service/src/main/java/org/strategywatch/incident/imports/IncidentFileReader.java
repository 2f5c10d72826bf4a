package org.strategywatch.incident.imports;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads the incidents of one file, row by row. */
interface IncidentFileReader extends Closeable {

  /** The next row, null behind the last one. */
  @Nullable ParsedRow next() throws IOException;

  /** What is odd about the file as a whole. */
  List<String> warnings();
}
