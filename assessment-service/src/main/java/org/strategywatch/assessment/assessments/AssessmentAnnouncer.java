package org.strategywatch.assessment.assessments;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.util.List;
import org.strategywatch.assessment.ChangedFields;
import org.strategywatch.platform.data.event.DomainEvent;
import org.strategywatch.platform.data.outbox.Outbox;
import org.strategywatch.platform.web.security.SharingLabel;

/** Tells others about assessments. */
@ApplicationScoped
class AssessmentAnnouncer {

  /** What happened to an assessment; the name is the end of the event's type. */
  enum Fact {
    drafted,
    published,
    superseded,
    stale
  }

  private static final String TOPIC = "strategywatch.assessments.v1";
  private static final String TYPE = "org.strategywatch.assessment.";
  private static final URI SCHEMA = URI.create("/schemas/assessment.v1.schema.json");

  private final Outbox outbox;
  private final ChangedFields fields;

  AssessmentAnnouncer(Outbox outbox, ChangedFields fields) {
    this.outbox = outbox;
    this.fields = fields;
  }

  /** The state as the widest audience of its label may read it, which is what the event is for. */
  static AssessmentResponse state(AssessmentEntity assessment) {
    return assessment.response(SharingLabel.CLEAR);
  }

  void drafted(AssessmentEntity assessment) {
    publish(Fact.drafted, state(assessment), List.of());
  }

  void changed(Fact fact, AssessmentResponse before, AssessmentEntity after) {
    AssessmentResponse state = state(after);
    publish(fact, state, fields.between(before, state));
  }

  private void publish(Fact fact, AssessmentResponse state, List<String> changed) {
    outbox.publish(
        new DomainEvent(
            UuidCreator.getTimeOrderedEpochPlus1(),
            TOPIC,
            TYPE + fact,
            state.id().toString(),
            state.version(),
            state.updatedAt(),
            SCHEMA,
            state.sharing().name(),
            new AssessmentEvent(state, changed)));
  }
}
