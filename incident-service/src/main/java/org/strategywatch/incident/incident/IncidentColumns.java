package org.strategywatch.incident.incident;

import jakarta.persistence.Embeddable;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What of an incident's content is searched, sorted and counted, each in a column of its own. The
 * content stays the truth; these are computed from it and from nothing else.
 */
@Embeddable
record IncidentColumns(
    String sharing,
    String licence,
    @Nullable List<String> audience,
    @Nullable String operationalSharing,
    LocalDate occurredOn,
    @Nullable LocalDate endedOn,
    @Nullable String datePrecision,
    String eventType,
    @Nullable String subEventType,
    String country,
    @Nullable String admin1,
    @Nullable String admin1Key,
    @Nullable String admin2,
    @Nullable String admin2Key,
    @Nullable Double latitude,
    @Nullable Double longitude,
    @Nullable Integer fatalitiesLow,
    @Nullable Integer fatalitiesBest,
    @Nullable Integer fatalitiesHigh,
    @Nullable Integer civilianFatalities,
    List<String> actorKeys,
    List<String> sourceKeys,
    List<String> factors,
    String searchText) {

  static IncidentColumns of(IncidentRequest content) {
    Location location = content.location();
    Fatalities deaths = content.fatalities();
    List<String> actors = keys(content.actors().stream().map(IncidentActor::name));
    List<String> sources = keys(content.sources().stream().map(IncidentSource::name));
    return new IncidentColumns(
        Objects.requireNonNull(content.sharing()),
        Objects.requireNonNull(content.licence()),
        content.audience(),
        content.operationalSharing(),
        content.occurredOn(),
        content.endedOn(),
        content.datePrecision(),
        content.eventType(),
        content.subEventType(),
        content.country(),
        content.admin1(),
        areaKey(content.admin1()),
        content.admin2(),
        areaKey(content.admin2()),
        location == null ? null : location.latitude(),
        location == null ? null : location.longitude(),
        deaths == null ? null : deaths.low(),
        deaths == null ? null : deaths.best(),
        deaths == null ? null : deaths.high(),
        content.civilianFatalities(),
        actors,
        sources,
        content.contributingFactors(),
        searchText(content, actors, sources));
  }

  private static @Nullable String areaKey(@Nullable String name) {
    return name == null ? null : Folding.area(name);
  }

  private static List<String> keys(Stream<String> names) {
    return names.map(Folding::text).distinct().toList();
  }

  private static String searchText(
      IncidentRequest content, List<String> actors, List<String> sources) {
    Set<String> texts = new LinkedHashSet<>();
    Stream.of(
            content.summary(),
            content.place(),
            content.admin1(),
            content.admin2(),
            content.target())
        .filter(Objects::nonNull)
        .map(text -> Folding.text(Objects.requireNonNull(text)))
        .forEach(texts::add);
    texts.addAll(actors);
    texts.addAll(sources);
    return String.join(" ", texts);
  }
}
