package org.strategywatch.recommendation.initiatives;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.strategywatch.platform.web.security.SharingLabel;
import org.strategywatch.recommendation.code.InitiativeKind;
import org.strategywatch.recommendation.code.LocalizedText;

/**
 * An initiative.
 *
 * @param recommendationIds those that the reader may see
 */
@Schema(name = "Initiative")
public record InitiativeResponse(
    UUID id,
    InitiativeKind kind,
    LocalizedText title,
    LocalizedText description,
    String country,
    @Nullable List<String> partners,
    @Nullable List<String> areas,
    @Nullable LocalDate startedOn,
    @Nullable LocalDate endedOn,
    List<UUID> recommendationIds,
    SharingLabel sharing,
    long version,
    Instant createdAt,
    Instant updatedAt) {

  static InitiativeResponse of(InitiativeEntity initiative, List<UUID> visible) {
    InitiativeContent content = initiative.content();
    return new InitiativeResponse(
        initiative.id(),
        content.kind(),
        content.title(),
        content.description(),
        content.country(),
        content.partners(),
        content.areas(),
        content.startedOn(),
        content.endedOn(),
        visible,
        content.label(),
        initiative.version(),
        initiative.createdAt(),
        initiative.updatedAt());
  }
}
