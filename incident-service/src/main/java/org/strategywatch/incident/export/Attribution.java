package org.strategywatch.incident.export;

import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.strategywatch.incident.incident.ExternalId;
import org.strategywatch.incident.incident.IncidentResponse;
import org.strategywatch.incident.incident.IncidentSource;

/** Whom to name where an incident is shown, in the words that its collection asks for. */
final class Attribution {

  /** By the scheme of the external id. */
  static final SortedMap<String, String> COLLECTIONS =
      new TreeMap<>(
          Map.of(
              "ucdp-ged",
              "Uppsala Conflict Data Program (UCDP) Georeferenced Event Dataset; Sundberg and Melander"
                  + " (2013), Journal of Peace Research 50(4); Davies et al. (2024), Journal of Peace"
                  + " Research 61(4). CC BY 4.0",
              "awsd",
              "Humanitarian Outcomes, Aid Worker Security Database. CC BY"));

  private static final Set<String> TO_BE_NAMED = Set.of("ATTRIBUTION", "SHARE_ALIKE");

  private Attribution() {}

  /** Null when nobody has to be named. */
  static @Nullable String of(IncidentResponse incident) {
    for (ExternalId id : incident.externalIds()) {
      String collection = COLLECTIONS.get(id.scheme());
      if (collection != null) {
        return collection;
      }
    }
    boolean hasSourcesToName =
        TO_BE_NAMED.contains(Objects.requireNonNullElse(incident.licence(), ""))
            && !incident.sources().isEmpty();
    return hasSourcesToName
        ? incident.sources().stream()
            .map(IncidentSource::name)
            .distinct()
            .collect(Collectors.joining("; "))
        : null;
  }
}
