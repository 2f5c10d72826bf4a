package org.strategywatch.incident.imports.hxl;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.strategywatch.incident.imports.file.IncidentDraft;
import org.strategywatch.incident.imports.file.IncomingRows;
import org.strategywatch.incident.imports.file.RowParser;
import org.strategywatch.incident.imports.file.RowValues;
import org.strategywatch.incident.incident.IncomingIncident;

/** Takes rows of a tagged table. */
final class HxlRows implements RowParser<RowValues> {

  private final HxlColumns columns;
  private final HxlOrigin origin;
  private final IncomingRows incoming;
  private final @Nullable String sharing;
  private final HxlActors actors = new HxlActors();

  HxlRows(HxlColumns columns, HxlOrigin origin, IncomingRows incoming, @Nullable String sharing) {
    this.columns = columns;
    this.origin = origin;
    this.incoming = incoming;
    this.sharing = sharing;
  }

  @Override
  public IncomingIncident incident(RowValues row) {
    HxlIncident incident = new HxlIncident(row, columns, actors);
    IncidentDraft draft = incident.draft(origin.scheme());
    return incoming.accept(
        incident.key(origin.scheme()),
        null,
        draft.shared(Objects.requireNonNullElse(sharing, origin.sharing()), origin.licence()),
        "REPORTED",
        List.of());
  }

  @Override
  public List<String> warnings() {
    List<String> warnings = new ArrayList<>(columns.warnings());
    actors
        .strangeTypes()
        .forEach(
            type ->
                warnings.add(
                    "The type of actor '"
                        + (type.length() <= 60 ? type : type.substring(0, 60) + "…")
                        + "' is not known; such actors are without a kind"));
    return warnings;
  }
}
