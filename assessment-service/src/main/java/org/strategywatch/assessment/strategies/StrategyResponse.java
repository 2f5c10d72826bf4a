package org.strategywatch.assessment.strategies;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.strategywatch.assessment.Pillar;
import org.strategywatch.platform.web.precondition.EntityTag;
import org.strategywatch.platform.web.security.SharingLabel;

/** A strategy at one version. */
@Schema(name = "Strategy")
public record StrategyResponse(
    UUID id,
    String title,
    String country,
    List<String> admin1,
    String owner,
    LocalDate startedOn,
    @Nullable LocalDate endedOn,
    List<String> objectives,
    List<Pillar> pillars,
    List<Intervention> interventions,
    SharingLabel sharing,
    long version,
    Instant createdAt,
    Instant updatedAt) {

  EntityTag tag() {
    return EntityTag.ofVersion(version);
  }
}
