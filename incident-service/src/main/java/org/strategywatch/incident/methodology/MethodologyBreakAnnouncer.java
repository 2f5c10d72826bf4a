package org.strategywatch.incident.methodology;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.time.Instant;
import org.strategywatch.platform.data.event.DomainEvent;
import org.strategywatch.platform.data.outbox.Outbox;

/**
 * Tells others of methodology breaks, each time with the whole state; {@code
 * contract/asyncapi.yaml} describes the events.
 *
 * <p>The migration that came with this class queues the same event for breaks from before it.
 */
@ApplicationScoped
class MethodologyBreakAnnouncer {

  static final String TOPIC = "strategywatch.methodology-breaks.v1";

  private final Outbox outbox;

  MethodologyBreakAnnouncer(Outbox outbox) {
    this.outbox = outbox;
  }

  void recorded(MethodologyBreak added) {
    publish("recorded", added, added.recordedAt());
  }

  void withdrawn(MethodologyBreak withdrawn, Instant at) {
    publish("withdrawn", withdrawn, at);
  }

  private void publish(String fact, MethodologyBreak state, Instant at) {
    outbox.publish(
        new DomainEvent(
            UuidCreator.getTimeOrderedEpochPlus1(),
            TOPIC,
            "org.strategywatch.methodology-break." + fact,
            state.id().toString(),
            state.version(),
            at,
            URI.create("/incident-service/events/methodology-break-" + fact + ".v1.schema.json"),
            state.sharing(),
            state));
  }
}
