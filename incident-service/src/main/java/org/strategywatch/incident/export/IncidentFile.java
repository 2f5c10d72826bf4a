package org.strategywatch.incident.export;

import java.io.IOException;
import java.sql.SQLException;

/** A file that is being written; holds no more than a few rows. */
interface IncidentFile {

  void add(ExportRow row) throws IOException, SQLException;

  /**
   * Writes what is left. Not called when the export breaks off: a broken file must not look whole.
   */
  void end() throws IOException;
}
