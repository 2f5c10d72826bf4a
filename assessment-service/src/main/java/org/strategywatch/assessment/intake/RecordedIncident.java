package org.strategywatch.assessment.intake;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What this service reads of an incident event; whatever else the event holds is ignored. */
@JsonIgnoreProperties(ignoreUnknown = true)
record RecordedIncident(
    String country,
    @Nullable String admin1,
    @Nullable String admin2,
    LocalDate occurredOn,
    @Nullable String eventType,
    @Nullable List<Actor> actors,
    @Nullable Fatalities fatalities,
    @Nullable Integer civilianFatalities,
    @Nullable String verification,
    @Nullable String sharing,
    @Nullable String mergedInto) {

  private static final Set<String> NON_STATE_KINDS =
      Set.of("REBEL_GROUP", "POLITICAL_MILITIA", "IDENTITY_MILITIA", "CRIMINAL");

  RecordedIncident {
    Objects.requireNonNull(country, "country is missing");
    Objects.requireNonNull(occurredOn, "occurredOn is missing");
  }

  /** Distinct names of the non-state armed groups that took part. */
  List<String> groups() {
    return actors == null
        ? List.of()
        : actors.stream()
            .filter(actor -> actor.name() != null && NON_STATE_KINDS.contains(actor.kind()))
            .map(Actor::name)
            .distinct()
            .sorted()
            .toList();
  }

  /** A retracted or merged incident stays known, so that an older event cannot bring it back. */
  boolean isCounted() {
    return !"RETRACTED".equals(verification) && mergedInto == null;
  }

  @JsonIgnoreProperties(ignoreUnknown = true)
  record Actor(@Nullable String name, @Nullable String kind) {}

  /** Absent numbers are unknown, not zero. */
  @JsonIgnoreProperties(ignoreUnknown = true)
  record Fatalities(@Nullable Integer low, @Nullable Integer best, @Nullable Integer high) {}
}
