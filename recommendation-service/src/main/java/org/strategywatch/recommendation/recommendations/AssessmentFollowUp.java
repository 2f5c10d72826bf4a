package org.strategywatch.recommendation.recommendations;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.strategywatch.recommendation.drafting.AssessmentFacts;
import org.strategywatch.recommendation.drafting.AssessmentStatus;

/** Draws the consequences of what is heard about an assessment. */
@ApplicationScoped
public class AssessmentFollowUp {

  private final KnownAssessmentRepository assessments;
  private final DraftWriter drafts;
  private final Succession succession;

  AssessmentFollowUp(
      KnownAssessmentRepository assessments, DraftWriter drafts, Succession succession) {
    this.assessments = assessments;
    this.drafts = drafts;
    this.succession = succession;
  }

  /**
   * Takes the newest state of an assessment; older ones are ignored. However often and in whatever
   * order states come, recommendations are drafted once, and not for an assessment that has a
   * successor.
   */
  @Transactional
  public void take(AssessmentFacts facts) {
    KnownAssessmentEntity assessment = assessments.lockOrCreate(facts.id(), facts.country());
    if (!assessment.isOlderThan(facts)) {
      return;
    }
    assessment.learn(facts);
    UUID predecessor = facts.supersedes();
    if (predecessor != null && facts.status() == AssessmentStatus.PUBLISHED) {
      assessments.lockOrCreate(predecessor, facts.country()).supersede(facts.id());
      succession.supersede(predecessor, "Superseded by assessment " + facts.id());
    }
    succession.raiseLabels(facts.id(), facts.sharing());
    if (facts.status() == AssessmentStatus.SUPERSEDED) {
      succession.supersede(facts.id(), "The assessment is superseded");
    }
    if (assessment.takeDrafting()) {
      drafts.write(facts, succession.goingOn(predecessor, facts.sharing()));
    }
  }
}
