package org.strategywatch.assessment.intake;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.strategywatch.assessment.PlaceKey;
import org.strategywatch.assessment.capitals.Capitals;

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
    @Nullable String mergedInto,
    @Nullable Location location,
    @Nullable NgoImpact ngoImpact) {

  private static final int NEAR_CAPITAL_KM = 100;

  private static final Set<String> NON_STATE_KINDS =
      Set.of("REBEL_GROUP", "POLITICAL_MILITIA", "IDENTITY_MILITIA", "CRIMINAL");

  private static final Set<String> COARSE_PLACES =
      Set.of("ADMIN1", "LINE_OR_AREA", "COUNTRY", "INTERNATIONAL");
  private static final Set<String> FINE_PLACES = Set.of("EXACT", "NEAR", "ADMIN2");
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

  /**
   * Whether it happened within {@value #NEAR_CAPITAL_KM} km of a seat of the country's government.
   * Null when its place, or the seat, is not known well enough to say: a point counts if it is said
   * to be exact, within 25 km, or in the right unit of the second level.
   */
  @Nullable Boolean isNearCapital() {
    if (location == null
        || location.latitude() == null
        || location.longitude() == null
        || !isIn(FINE_PLACES, locationPrecision)) {
      return null;
    }
    OptionalDouble distance =
        Capitals.kilometresFrom(country, location.latitude(), location.longitude());
    return distance.isEmpty() ? null : distance.getAsDouble() <= NEAR_CAPITAL_KM;
  }

  /** An incident that does not say so affected nobody; its type alone does not tell whom it hit. */
  boolean isNgoAffected() {
    return ngoImpact != null && ngoImpact.affectsAnyone();
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

  /** A point in WGS 84, in degrees. */
  @JsonIgnoreProperties(ignoreUnknown = true)
  record Location(@Nullable Double latitude, @Nullable Double longitude) {}

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
