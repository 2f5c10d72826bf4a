package org.strategywatch.incident.incident;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An incident as the API and the events show it. */
@Schema(name = "Incident")
public record IncidentResponse(
    UUID id,
    List<ExternalId> externalIds,
    LocalDate occurredOn,
    @Nullable LocalDate endedOn,
    @Nullable String datePrecision,
    String eventType,
    @Nullable String subEventType,
    String country,
    @Nullable String admin1,
    @Nullable String admin2,
    @Nullable String place,
    @Nullable Location location,
    @Nullable String locationPrecision,
    List<IncidentActor> actors,
    @Nullable String target,
    @Nullable Fatalities fatalities,
    @Nullable Integer civilianFatalities,
    @Nullable Integer injured,
    @Nullable Integer abducted,
    @Nullable NgoImpact ngoImpact,
    @Nullable String summary,
    List<IncidentSource> sources,
    List<String> contributingFactors,
    String verification,
    @Nullable String sharing,
    @Nullable String licence,
    @Nullable List<String> audience,
    @Nullable String operationalSharing,
    List<String> flags,
    Instant recordedAt,
    Instant updatedAt,
    @Nullable UUID mergedInto,
    long version,
    @Schema(
            description =
                "OPERATIONAL for an outline: no names, no free text, a coarse place; absent for the whole")
        @Nullable String view) {

  public IncidentResponse {
    externalIds = List.copyOf(externalIds);
    actors = List.copyOf(actors);
    sources = List.copyOf(sources);
    contributingFactors = List.copyOf(contributingFactors);
    audience = audience == null ? null : List.copyOf(audience);
    flags = List.copyOf(flags);
  }

  public static IncidentResponse from(IncidentSnapshot incident) {
    IncidentRequest content = incident.content();
    return new IncidentResponse(
        incident.id(),
        content.externalIds(),
        content.occurredOn(),
        content.endedOn(),
        content.datePrecision(),
        content.eventType(),
        content.subEventType(),
        content.country(),
        content.admin1(),
        content.admin2(),
        content.place(),
        content.location(),
        content.locationPrecision(),
        content.actors(),
        content.target(),
        content.fatalities(),
        content.civilianFatalities(),
        content.injured(),
        content.abducted(),
        content.ngoImpact(),
        content.summary(),
        content.sources(),
        content.contributingFactors(),
        incident.verification(),
        content.sharing(),
        content.licence(),
        content.audience(),
        content.operationalSharing(),
        incident.flags(),
        incident.recordedAt(),
        incident.updatedAt(),
        incident.mergedInto(),
        incident.version(),
        null);
  }
}
