package org.strategywatch.incident.imports.file;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads the incidents of one file, row by row. */
public interface IncidentFileReader extends Closeable {

  /** The next row, null behind the last one. */
  @Nullable ParsedRow next() throws IOException;

  /** The lines above the first row as they came, without which the rows cannot be read. */
  String head();

  /** What is odd about the file as a whole. */
  List<String> warnings();
}
