package org.strategywatch.assessment.strategies;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.util.List;
import org.strategywatch.assessment.ChangedFields;
import org.strategywatch.platform.data.event.DomainEvent;
import org.strategywatch.platform.data.outbox.Outbox;

/** Tells others about strategies. */
@ApplicationScoped
class StrategyAnnouncer {

  private static final String TOPIC = "strategywatch.strategies.v1";
  private static final String TYPE = "org.strategywatch.strategy.";
  private static final URI SCHEMA = URI.create("/schemas/strategy.v1.schema.json");

  private final Outbox outbox;
  private final ChangedFields fields;

  StrategyAnnouncer(Outbox outbox, ChangedFields fields) {
    this.outbox = outbox;
    this.fields = fields;
  }

  void registered(StrategyResponse state) {
    publish("registered", state, List.of());
  }

  void revised(StrategyResponse before, StrategyResponse after) {
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
