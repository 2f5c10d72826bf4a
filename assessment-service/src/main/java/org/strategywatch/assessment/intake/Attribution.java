package org.strategywatch.assessment.intake;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Whom to name where a number rests on an incident, in the words that its collection asks for. */
final class Attribution {

  /** By the scheme of the external id. */
  private static final Map<String, String> COLLECTIONS =
      Map.of(
          "ucdp-ged",
          "Uppsala Conflict Data Program (UCDP) Georeferenced Event Dataset; Sundberg and Melander"
              + " (2013), Journal of Peace Research 50(4); Davies et al. (2024), Journal of Peace"
              + " Research 61(4). CC BY 4.0",
          "awsd",
          "Humanitarian Outcomes, Aid Worker Security Database. CC BY");

  private static final Set<String> TO_BE_NAMED = Set.of("ATTRIBUTION", "SHARE_ALIKE");

  private Attribution() {}

  /**
   * Null when nobody has to be named. The sources of an incident that only some organisations may
   * read are not named: the name would tell of it.
   */
  static @Nullable String of(RecordedIncident incident) {
    List<RecordedIncident.ExternalId> ids =
        Objects.requireNonNullElse(incident.externalIds(), List.of());
    for (RecordedIncident.ExternalId id : ids) {
      String collection = id.scheme() == null ? null : COLLECTIONS.get(id.scheme());
      if (collection != null) {
        return collection;
      }
    }
    boolean named =
        incident.audience() == null
            && TO_BE_NAMED.contains(Objects.requireNonNullElse(incident.licence(), ""));
    return named ? sources(incident) : null;
  }

  private static @Nullable String sources(RecordedIncident incident) {
    List<RecordedIncident.Source> sources =
        Objects.requireNonNullElse(incident.sources(), List.of());
    String names =
        sources.stream()
            .map(RecordedIncident.Source::name)
            .filter(Objects::nonNull)
            .distinct()
            .collect(Collectors.joining("; "));
    return names.isEmpty() ? null : names;
  }
}
