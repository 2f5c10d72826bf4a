package org.strategywatch.incident.incident;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What a caller may say about an incident; what the service adds is not part of it.
 *
 * <p>What says nothing, such as an object of unknown numbers, is absent: files have no place for
 * it, and would take it away by coming back.
 *
 * @param occurredOn the first day; the month of it is the month that the incident counts in. In
 *     JSON a month or a year may stand for its first day, see {@link PartialDates}
 * @param country ISO 3166-1 alpha-2, user-assigned codes included
 * @param sharing TLP 2.0; RED when absent, AMBER for detention and sexual violence
 * @param audience partners who may see it beside the one that records it; when absent the label
 *     alone decides, when empty nobody else does
 * @param operationalSharing TLP 2.0; those cleared for it, and not for sharing, see the outline of
 *     the incident: no names, no free text, a coarse place
 */
public record IncidentRequest(
    @Size(max = 20) List<@Valid ExternalId> externalIds,
    @NotNull
        @Schema(
            implementation = String.class,
            pattern = "\\d{4}(-\\d{2}(-\\d{2})?)?",
            description =
                "The first day. Of a month (2024-09) or a year (2024) the first day is kept, and"
                    + " datePrecision becomes MONTH or LONGER",
            examples = "2024-09-17")
        LocalDate occurredOn,
    @Nullable LocalDate endedOn,
    @Nullable String datePrecision,
    @NotNull String eventType,
    @Nullable String subEventType,
    @NotNull String country,
    @Nullable @Size(max = 200) String admin1,
    @Nullable @Size(max = 200) String admin2,
    @Nullable @Size(max = 500) String place,
    @Nullable @Valid Location location,
    @Nullable String locationPrecision,
    @Size(max = 50) List<@Valid IncidentActor> actors,
    @Nullable @Size(max = 500) String target,
    @Nullable @Valid Fatalities fatalities,
    @Nullable @PositiveOrZero @Max(1_000_000) Integer civilianFatalities,
    @Nullable @PositiveOrZero @Max(1_000_000) Integer injured,
    @Nullable @PositiveOrZero @Max(1_000_000) Integer abducted,
    @Nullable @Valid NgoImpact ngoImpact,
    @Nullable @Size(max = 5000) String summary,
    @Size(max = 50) List<@Valid IncidentSource> sources,
    @Size(max = 20) List<String> contributingFactors,
    @Nullable String sharing,
    @Nullable String licence,
    @Nullable @Size(max = 100) List<@NotBlank @Size(max = 100) String> audience,
    @Nullable String operationalSharing) {

  public IncidentRequest {
    externalIds = orEmpty(externalIds);
    actors = orEmpty(actors);
    sources = orEmpty(sources);
    contributingFactors = orEmpty(contributingFactors);
    fatalities = fatalities == null || fatalities.isUnknown() ? null : fatalities;
    ngoImpact = ngoImpact == null || ngoImpact.isUnknown() ? null : ngoImpact;
    audience = audience == null ? null : List.copyOf(audience);
  }

  /** The same with a sharing label and a licence where none were given. */
  public IncidentRequest withDefaults(String defaultSharing, String defaultLicence) {
    return withReach(
        sharing == null ? defaultSharing : sharing,
        licence == null ? defaultLicence : licence,
        audience,
        operationalSharing);
  }

  IncidentRequest withReach(
      @Nullable String newSharing,
      @Nullable String newLicence,
      @Nullable List<String> newAudience,
      @Nullable String newOperationalSharing) {
    return new IncidentRequest(
        externalIds,
        occurredOn,
        endedOn,
        datePrecision,
        eventType,
        subEventType,
        country,
        admin1,
        admin2,
        place,
        location,
        locationPrecision,
        actors,
        target,
        fatalities,
        civilianFatalities,
        injured,
        abducted,
        ngoImpact,
        summary,
        sources,
        contributingFactors,
        newSharing,
        newLicence,
        newAudience,
        newOperationalSharing);
  }

  private static <T> List<T> orEmpty(@Nullable List<T> list) {
    return list == null ? List.of() : List.copyOf(list);
  }
}
