package org.strategywatch.incident.imports;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.strategywatch.platform.web.language.Translatable;

/**
 * An import and how far it has come.
 *
 * @param dryRun whether nothing is stored, and the rows are counted as they would be
 * @param state running, completed or failed
 * @param failure why a failed import ended; rows that are counted were stored all the same
 */
@Schema(name = "Import")
public record ImportResponse(
    UUID id,
    String format,
    boolean dryRun,
    String state,
    ImportRows rows,
    Instant startedAt,
    @Nullable Instant finishedAt,
    List<String> warnings,
    @Nullable String failure)
    implements Translatable {

  public ImportResponse {
    warnings = List.copyOf(warnings);
  }

  static ImportResponse from(ImportEntity run) {
    return new ImportResponse(
        run.id(),
        run.order().format().code(),
        run.order().isDryRun(),
        run.state(),
        run.rows(),
        run.startedAt(),
        run.finishedAt(),
        run.warnings(),
        run.failure());
  }

  @Override
  public ImportResponse translated(UnaryOperator<String> translation) {
    return new ImportResponse(
        id,
        format,
        dryRun,
        state,
        rows,
        startedAt,
        finishedAt,
        warnings.stream().map(translation).toList(),
        failure == null ? null : translation.apply(failure));
  }
}
