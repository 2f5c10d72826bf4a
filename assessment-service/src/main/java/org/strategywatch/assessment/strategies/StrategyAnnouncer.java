package org.strategywatch.assessment.strategies;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.net.URI;
import java.util.List;
import org.strategywatch.assessment.ChangedFields;
import org.strategywatch.platform.data.event.DomainEvent;
import org.strategywatch.platform.data.outbox.Outbox;

/** Tells others about strategies: by events, and inside the service at once where labels rise. */
@ApplicationScoped
class StrategyAnnouncer {

  private static final String TOPIC = "strategywatch.strategies.v1";
  private static final String TYPE = "org.strategywatch.strategy.";
  private static final URI SCHEMA = URI.create("/schemas/strategy.v1.schema.json");

  private final Outbox outbox;
  private final ChangedFields fields;
  private final Event<StrategyRelabelled> relabelled;

  StrategyAnnouncer(Outbox outbox, ChangedFields fields, Event<StrategyRelabelled> relabelled) {
    this.outbox = outbox;
    this.fields = fields;
    this.relabelled = relabelled;
  }

  void registered(StrategyResponse state) {
    publish("registered", state, List.of());
  }

  void revised(StrategyResponse before, StrategyResponse after) {
    if (!before.sharing().covers(after.sharing())) {
      relabelled.fire(new StrategyRelabelled(after.id(), after.sharing()));
    }
    publish("revised", after, fields.between(before, after));
  }

  private void publish(String what, StrategyResponse state, List<String> changed) {
    outbox.publish(
        new DomainEvent(
            UuidCreator.getTimeOrderedEpochPlus1(),
            TOPIC,
            TYPE + what,
            state.id().toString(),
            state.version(),
            state.updatedAt(),
            SCHEMA,
            state.sharing().name(),
            new StrategyEvent(state, changed)));
  }
}
