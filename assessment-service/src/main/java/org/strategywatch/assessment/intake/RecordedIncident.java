package org.strategywatch.assessment.intake;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.strategywatch.assessment.PlaceKey;

/** What this service reads of an incident event; whatever else the event holds is ignored. */
@JsonIgnoreProperties(ignoreUnknown = true)
record RecordedIncident(
    String country,
    @Nullable String admin1,
    @Nullable String admin2,
    LocalDate occurredOn,
    @Nullable String eventType,
    @Nullable List<Actor> actors,
    @Nullable List<Source> sources,
    @Nullable String locationPrecision,
    @Nullable String datePrecision,
    @Nullable Fatalities fatalities,
    @Nullable Integer civilianFatalities,
    @Nullable String verification,
    @Nullable String sharing,
    @Nullable String licence,
    @Nullable List<ExternalId> externalIds,
    @Nullable List<String> audience,
    @Nullable String mergedInto) {

  private static final Set<String> NON_STATE_KINDS =
      Set.of("REBEL_GROUP", "POLITICAL_MILITIA", "IDENTITY_MILITIA", "CRIMINAL");

  private static final Set<String> COARSE_PLACES =
      Set.of("ADMIN1", "LINE_OR_AREA", "COUNTRY", "INTERNATIONAL");
  private static final Set<String> COARSE_DATES = Set.of("MONTH", "LONGER");

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

  /** Comparable names of everyone who took part. */
  List<String> participants() {
    return actors == null ? List.of() : folded(actors.stream().map(Actor::name));
  }

  /** Comparable names of the sources. */
  List<String> sourceNames() {
    return sources == null ? List.of() : folded(sources.stream().map(Source::name));
  }

  /** Comparable names of the schemes of its external ids. */
  List<String> schemes() {
    return externalIds == null ? List.of() : folded(externalIds.stream().map(ExternalId::scheme));
  }

  /** Null when neither precision is stated. */
  @Nullable Boolean isImprecise() {
    return locationPrecision == null && datePrecision == null
        ? null
        : isIn(COARSE_PLACES, locationPrecision) || isIn(COARSE_DATES, datePrecision);
  }

  private static boolean isIn(Set<String> codes, @Nullable String code) {
    return code != null && codes.contains(code);
  }

  private static List<String> folded(Stream<@Nullable String> names) {
    return names
        .filter(Objects::nonNull)
        .map(PlaceKey::folded)
        .filter(name -> !name.isEmpty())
        .distinct()
        .sorted()
        .toList();
  }

  /** A retracted or merged incident stays known, so that an older event cannot bring it back. */
  boolean isCounted() {
    return !"RETRACTED".equals(verification) && mergedInto == null;
  }

  @JsonIgnoreProperties(ignoreUnknown = true)
  record ExternalId(@Nullable String scheme) {}

  @JsonIgnoreProperties(ignoreUnknown = true)
  record Source(@Nullable String name) {}

  @JsonIgnoreProperties(ignoreUnknown = true)
  record Actor(@Nullable String name, @Nullable String kind) {}

  /** Absent numbers are unknown, not zero. */
  @JsonIgnoreProperties(ignoreUnknown = true)
  record Fatalities(@Nullable Integer low, @Nullable Integer best, @Nullable Integer high) {}
}
