package org.strategywatch.incident.imports.acled;

import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.strategywatch.incident.imports.file.IncomingRows;
import org.strategywatch.incident.imports.file.RowParser;
import org.strategywatch.incident.imports.file.RowValues;
import org.strategywatch.incident.incident.IncomingIncident;

/**
 * Takes rows of ACLED's columns. ACLED names its sources but not which of them told what, so each
 * incident starts as reported.
 */
final class AcledRows implements RowParser<RowValues> {

  private final IncomingRows incoming;
  private final @Nullable String sharing;
  private final Supplier<List<String>> warnings;

  AcledRows(IncomingRows incoming, @Nullable String sharing, Supplier<List<String>> warnings) {
    this.incoming = incoming;
    this.sharing = sharing;
    this.warnings = warnings;
  }

  @Override
  public IncomingIncident incident(RowValues row) {
    AcledIncident incident = new AcledIncident(row);
    return incoming.accept(incident.key(), null, incident.content(sharing), "REPORTED", List.of());
  }

  @Override
  public List<String> warnings() {
    return warnings.get();
  }
}
