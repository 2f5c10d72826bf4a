package org.strategywatch.assessment;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.strategywatch.assessment.intake.IncidentIntake;
import org.strategywatch.platform.data.inbox.ReceivedEvent;

/** Delivers events without a broker, in a transaction as the inbox does. */
@ApplicationScoped
public class Intake {

  private final IncidentIntake intake;

  Intake(IncidentIntake intake) {
    this.intake = intake;
  }

  public void deliver(List<ReceivedEvent> batch) {
    QuarkusTransaction.requiringNew().run(() -> intake.apply(batch));
  }

  public void deliver(ReceivedEvent... batch) {
    deliver(List.of(batch));
  }
}
