package org.strategywatch.incident.imports;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One row of a CSV file.
 *
 * @param line where it starts and its text as it came
 * @param cells empty when there is a problem
 * @param problem why it cannot be cut into cells
 */
record CsvRow(Line line, List<String> cells, @Nullable Problem problem) {

  /** A code and the reason in words. */
  record Problem(String code, String reason) {}

  CsvRow {
    cells = List.copyOf(cells);
  }
}
