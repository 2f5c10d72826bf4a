package org.strategywatch.assessment.neighbours;

import io.quarkus.runtime.StartupEvent;
import io.smallrye.common.annotation.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.strategywatch.platform.data.inbox.Inbox;

/** Takes events about places from the broker. */
@ApplicationScoped
class PlaceEventConsumer {

  /** The channel in the configuration. */
  static final String CHANNEL = "places";

  /** Name of this consumer in the inbox. */
  static final String CONSUMER = "neighbours";

  private final Inbox inbox;
  private final PlaceIntake intake;

  PlaceEventConsumer(Inbox inbox, PlaceIntake intake) {
    this.inbox = inbox;
    this.intake = intake;
  }

  /** Known before the first record comes, so that an operator can replay what was parked. */
  void register(@Observes StartupEvent start) {
    inbox.register(CONSUMER, intake);
  }

  @Incoming(CHANNEL)
  @Blocking
  void consume(ConsumerRecords<String, byte[]> records) {
    inbox.receive(CONSUMER, records, intake);
  }
}
