package org.strategywatch.incident.methodology;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import org.strategywatch.platform.data.event.DomainEvent;
import org.strategywatch.platform.data.outbox.Outbox;

/**
 * Tells others of methodology breaks; {@code contract/asyncapi.yaml} describes the events.
 *
 * <p>The migration that came with this class queues the same event for breaks from before it.
 */
@ApplicationScoped
class MethodologyBreakAnnouncer {

  static final String TOPIC = "strategywatch.methodology-breaks.v1";

  private static final String TYPE = "org.strategywatch.methodology-break.recorded";
  private static final URI SCHEMA =
      URI.create("/incident-service/events/methodology-break-recorded.v1.schema.json");
  private static final long ONLY_VERSION = 1;

  private final Outbox outbox;

  MethodologyBreakAnnouncer(Outbox outbox) {
    this.outbox = outbox;
  }

  void recorded(MethodologyBreak added) {
    outbox.publish(
        new DomainEvent(
            UuidCreator.getTimeOrderedEpochPlus1(),
            TOPIC,
            TYPE,
            added.id().toString(),
            ONLY_VERSION,
            added.recordedAt(),
            SCHEMA,
            added.sharing(),
            new MethodologyBreakEvent(added, ONLY_VERSION)));
  }
}
