package org.strategywatch.assessment.alerts;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.util.List;
import org.strategywatch.assessment.ChangedFields;
import org.strategywatch.platform.data.event.DomainEvent;
import org.strategywatch.platform.data.outbox.Outbox;

/** Tells others about alerts. */
@ApplicationScoped
class AlertAnnouncer {

  private static final String TOPIC = "strategywatch.alerts.v1";
  private static final String TYPE = "org.strategywatch.alert.";
  private static final URI SCHEMA = URI.create("/schemas/alert.v1.schema.json");

  private final Outbox outbox;
  private final ChangedFields fields;

  AlertAnnouncer(Outbox outbox, ChangedFields fields) {
    this.outbox = outbox;
    this.fields = fields;
  }

  void raised(AlertResponse alert) {
    publish(alert, List.of());
  }

  void changed(AlertResponse before, AlertResponse after) {
    publish(after, fields.between(before, after));
  }

  /** Whoever acts on alerts need not tell an end from a withdrawal: neither stands any more. */
  private static String fact(AlertState state) {
    return switch (state) {
      case RAISED -> "raised";
      case CLEARED, WITHDRAWN -> "cleared";
    };
  }

  private void publish(AlertResponse state, List<String> changed) {
    outbox.publish(
        new DomainEvent(
            UuidCreator.getTimeOrderedEpochPlus1(),
            TOPIC,
            TYPE + fact(state.state()),
            state.id().toString(),
            state.version(),
            state.updatedAt(),
            SCHEMA,
            state.sharing().name(),
            new AlertEvent(state, changed)));
  }
}
