package org.strategywatch.incident.export;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.strategywatch.incident.incident.IncidentResponse;

/** Licences and names of a whole file, gathered while it is written. */
final class Credits {

  /** More would take memory without end; every row names its own anyway. */
  private static final int MAX_LINES = 1_000;

  private final Set<String> licences = new TreeSet<>();
  private final Set<String> attributions = new TreeSet<>();

  void add(IncidentResponse incident, @Nullable String attribution) {
    if (incident.licence() != null) {
      licences.add(incident.licence());
    }
    if (attribution != null && attributions.size() < MAX_LINES) {
      attributions.add(attribution);
    }
  }

  /** Codes of the list licence. */
  List<String> licences() {
    return List.copyOf(licences);
  }

  /** Whom to name, each once. */
  List<String> attributions() {
    return List.copyOf(attributions);
  }
}
