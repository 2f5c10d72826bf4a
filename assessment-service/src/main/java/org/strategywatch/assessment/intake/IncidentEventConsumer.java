package org.strategywatch.assessment.intake;

import io.quarkus.runtime.StartupEvent;
import io.smallrye.common.annotation.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.strategywatch.platform.data.inbox.Inbox;

/** Takes incident events from the broker. */
@ApplicationScoped
class IncidentEventConsumer {

  /** The channel in the configuration. */
  static final String CHANNEL = "incidents";

  private final Inbox inbox;
  private final IncidentIntake intake;

  IncidentEventConsumer(Inbox inbox, IncidentIntake intake) {
    this.inbox = inbox;
    this.intake = intake;
  }

  /** Known before the first record comes, so that an operator can replay what was parked. */
  void register(@Observes StartupEvent start) {
    inbox.register(IncidentIntake.CONSUMER, intake);
  }

  @Incoming(CHANNEL)
  @Blocking
  void consume(ConsumerRecords<String, byte[]> records) {
    inbox.receive(IncidentIntake.CONSUMER, records, intake);
  }
}
