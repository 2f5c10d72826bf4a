package org.strategywatch.recommendation.intake;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.strategywatch.platform.data.inbox.EventHandler;
import org.strategywatch.platform.data.inbox.ReceivedEvent;
import org.strategywatch.recommendation.recommendations.AssessmentFollowUp;

/** Hands on what assessment events say. */
@ApplicationScoped
class AssessmentIntake implements EventHandler {

  private static final String PREFIX = "org.strategywatch.assessment.";

  private final AssessmentFollowUp followUp;

  AssessmentIntake(AssessmentFollowUp followUp) {
    this.followUp = followUp;
  }

  /**
   * Types of other aggregates and erasures are passed over: recommendations do not go because their
   * assessment was erased.
   *
   * @throws IllegalArgumentException for an event without the fields that an assessment must have
   */
  @Override
  public void apply(List<ReceivedEvent> events) {
    for (ReceivedEvent event : events) {
      if (event.data() != null && event.type().startsWith(PREFIX)) {
        followUp.take(AssessmentReader.read(event, event.data().as(JsonNode.class)));
      }
    }
  }
}
