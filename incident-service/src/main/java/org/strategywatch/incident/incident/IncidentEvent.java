package org.strategywatch.incident.incident;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;

/** The payload of every incident event: the whole state, and which fields changed with it. */
record IncidentEvent(@JsonUnwrapped IncidentResponse incident, List<String> changed) {

  IncidentEvent {
    changed = List.copyOf(changed);
  }
}
