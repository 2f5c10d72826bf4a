package org.strategywatch.incident.imports.file;

import java.util.List;
import org.strategywatch.incident.incident.IncomingIncident;

/** Knows what the rows of one format mean. */
public interface RowParser<T> {

  /**
   * @throws RowRejectedException naming the first thing that is wrong
   */
  IncomingIncident incident(T row);

  /** What is odd about the file as a whole, as far as it was read. */
  List<String> warnings();
}
