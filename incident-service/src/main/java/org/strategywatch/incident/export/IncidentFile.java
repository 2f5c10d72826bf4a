package org.strategywatch.incident.export;

import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.strategywatch.incident.incident.IncidentResponse;

/** A file that is being written; holds no more than a few rows. */
interface IncidentFile {

  /**
   * @param attribution whom to name for it
   */
  void add(IncidentResponse incident, @Nullable String attribution) throws IOException;

  /**
   * Writes what is left. Not called when the export breaks off: a broken file must not look whole.
   */
  void end() throws IOException;
}
