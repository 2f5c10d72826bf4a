package org.strategywatch.incident.incident;

import org.jspecify.annotations.Nullable;

/** Writes an incident as the row of a CSV file, to be kept beside it. */
public interface CsvRows {

  /**
   * @param columns the cells of the incident itself, without an end of line
   * @param attribution the last cell: whom to name; null when nobody has to be
   */
  record CsvRow(String columns, @Nullable String attribution) {}

  CsvRow of(IncidentResponse incident);

  /** Another text as soon as anything in the way a row is written is another. */
  String edition();
}
