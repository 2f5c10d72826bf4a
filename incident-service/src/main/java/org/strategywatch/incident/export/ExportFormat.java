package org.strategywatch.incident.export;

import java.io.IOException;
import java.io.OutputStream;

/** A kind of file. */
interface ExportFormat {

  String mediaType();

  /** Of the file's name. */
  String extension();

  /** Begins a file; nothing is written yet. */
  IncidentFile begin(OutputStream out) throws IOException;
}
