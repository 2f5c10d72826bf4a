package org.strategywatch.incident.connector;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.strategywatch.platform.web.language.Translatable;

/**
 * One time that a source was asked.
 *
 * @param state running, completed or failed
 * @param failure why a failed run ended; the next one goes on from the page where it did
 * @param bytes of the answers
 * @param retracted incidents that the source has deleted and that were therefore retracted
 * @param leftAlone incidents that the source has deleted and that count as part of another: split
 *     them first
 * @param imports what its pages became, in their order
 */
@Schema(name = "ConnectorRun")
public record ConnectorRun(
    UUID id,
    String connector,
    String state,
    Instant startedAt,
    @Nullable Instant finishedAt,
    @Nullable String failure,
    int pages,
    long bytes,
    int retracted,
    int leftAlone,
    List<UUID> imports)
    implements Translatable {

  public ConnectorRun {
    imports = List.copyOf(imports);
  }

  @Override
  public ConnectorRun translated(UnaryOperator<String> translation) {
    return new ConnectorRun(
        id,
        connector,
        state,
        startedAt,
        finishedAt,
        failure == null ? null : translation.apply(failure),
        pages,
        bytes,
        retracted,
        leftAlone,
        imports);
  }
}
