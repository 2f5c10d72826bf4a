package org.strategywatch.incident.export;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Optional;

/** A kind of file. */
interface ExportFormat {

  String mediaType();

  /** Of the file's name. */
  String extension();

  /**
   * How a row is written, where incidents are kept as rows of this format too; empty where they are
   * not.
   */
  default Optional<String> keptAs() {
    return Optional.empty();
  }

  /** Begins a file; nothing is written yet. */
  IncidentFile begin(OutputStream out) throws IOException;
}
