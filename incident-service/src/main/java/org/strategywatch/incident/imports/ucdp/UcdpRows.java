package org.strategywatch.incident.imports.ucdp;

import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.strategywatch.incident.imports.file.IncomingRows;
import org.strategywatch.incident.imports.file.RowParser;
import org.strategywatch.incident.imports.file.RowValues;
import org.strategywatch.incident.incident.IncomingIncident;

/** Takes rows of UCDP's columns. */
final class UcdpRows implements RowParser<RowValues> {

  private final IncomingRows incoming;
  private final @Nullable String sharing;
  private final Supplier<List<String>> warnings;

  UcdpRows(IncomingRows incoming, @Nullable String sharing, Supplier<List<String>> warnings) {
    this.incoming = incoming;
    this.sharing = sharing;
    this.warnings = warnings;
  }

  @Override
  public IncomingIncident incident(RowValues row) {
    UcdpIncident incident = new UcdpIncident(row);
    return incoming.accept(
        incident.key(), null, incident.content(sharing), incident.verification(), incident.flags());
  }

  @Override
  public List<String> warnings() {
    return warnings.get();
  }
}
