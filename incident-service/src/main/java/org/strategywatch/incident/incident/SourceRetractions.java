package org.strategywatch.incident.incident;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.strategywatch.platform.data.disclosure.DisclosurePolicy;
import org.strategywatch.platform.data.disclosure.View;
import org.strategywatch.platform.data.disclosure.Viewer;
import org.strategywatch.platform.data.outbox.Outbox;

/**
 * Takes back what a source has taken back: what {@link IncidentService#retract} does, without a
 * request. What is hidden from the operator on whose behalf it happens is left alone, and so is
 * what no longer says that it is the source's event.
 */
@ApplicationScoped
public class SourceRetractions {

  /** No incident has it, so nothing is left out of the holders. */
  private static final UUID NONE = new UUID(0, 0);

  private final IncidentRepository incidents;
  private final Outbox outbox;
  private final Clock clock;

  SourceRetractions(IncidentRepository incidents, Outbox outbox, Clock clock) {
    this.incidents = incidents;
    this.outbox = outbox;
    this.clock = clock;
  }

  /**
   * @param leftAlone that count as part of another incident; a person has to split them first
   */
  public record Outcome(int retracted, int leftAlone) {}

  /** Retracts every incident that has the id and is not retracted yet. */
  @Transactional
  public Outcome retract(ExternalId externalId, String subject, Viewer operator, String reason) {
    int retracted = 0;
    int leftAlone = 0;
    for (UUID holder : incidents.holders(externalId, NONE)) {
      IncidentEntity incident = incidents.findById(holder);
      incidents.lock(incident);
      IncidentSnapshot present = incident.snapshot();
      if (DisclosurePolicy.view(operator, present.markings(), clock.instant()) != View.FULL
          || !present.content().externalIds().contains(externalId)
          || IncidentEntity.RETRACTED.equals(present.verification())) {
        continue;
      }
      if (present.mergedInto() != null) {
        leftAlone++;
        continue;
      }
      retract(incident, subject, operator, reason);
      retracted++;
    }
    return new Outcome(retracted, leftAlone);
  }

  private void retract(IncidentEntity incident, String subject, Viewer operator, String reason) {
    UUID id = incident.snapshot().id();
    Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    incidents.archive(id);
    incident.retract(reason, operator.partner(), now);
    incidents.flush();
    IncidentSnapshot snapshot = incident.snapshot();
    incidents.rememberAuthor(id, snapshot.version(), subject);
    outbox.publish(IncidentEvents.RETRACTED.of(snapshot, incident.changedFields()));
  }
}
