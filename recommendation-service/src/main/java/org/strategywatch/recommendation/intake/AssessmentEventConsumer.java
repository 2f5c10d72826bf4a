package org.strategywatch.recommendation.intake;

import io.quarkus.runtime.StartupEvent;
import io.smallrye.common.annotation.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.strategywatch.platform.data.inbox.Inbox;

/** Takes assessment events from the broker. */
@ApplicationScoped
class AssessmentEventConsumer {

  /** The channel in the configuration. */
  static final String CHANNEL = "assessments";

  /** Name of this consumer in the inbox. */
  static final String CONSUMER = "drafting";

  private final Inbox inbox;
  private final AssessmentIntake intake;

  AssessmentEventConsumer(Inbox inbox, AssessmentIntake intake) {
    this.inbox = inbox;
    this.intake = intake;
  }

  /** Before the first batch, so that dead letters of an earlier run can be replayed. */
  void register(@Observes StartupEvent start) {
    inbox.register(CONSUMER, intake);
  }

  @Incoming(CHANNEL)
  @Blocking
  void consume(ConsumerRecords<String, byte[]> records) {
    inbox.receive(CONSUMER, records, intake);
  }
}
