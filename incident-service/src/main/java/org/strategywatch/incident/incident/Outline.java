package org.strategywatch.incident.incident;

import java.util.List;
import org.strategywatch.platform.data.disclosure.View;

/**
 * What is left of an incident for those who see its outline: what kind of thing happened when,
 * roughly where, and how many it struck. No names, no free text, nothing that leads to either.
 */
final class Outline {

  private Outline() {}

  static IncidentResponse of(IncidentSnapshot incident) {
    IncidentRequest content = incident.content();
    PlaceStep step = PlaceStep.of(content.sharing());
    return new IncidentResponse(
        incident.id(),
        List.of(),
        content.occurredOn(),
        content.endedOn(),
        content.datePrecision(),
        content.eventType(),
        content.subEventType(),
        content.country(),
        step.admin1(content),
        step.admin2(content),
        null,
        step.location(content),
        step.precision(content),
        List.of(),
        null,
        content.fatalities(),
        content.civilianFatalities(),
        content.injured(),
        content.abducted(),
        null,
        null,
        List.of(),
        content.contributingFactors(),
        incident.verification(),
        content.sharing(),
        content.licence(),
        null,
        content.operationalSharing(),
        incident.flags(),
        incident.recordedAt(),
        incident.updatedAt(),
        null,
        incident.version(),
        View.OPERATIONAL.name());
  }
}
