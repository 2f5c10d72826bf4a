package org.strategywatch.assessment.assessments;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.strategywatch.assessment.AssessmentProblem;
import org.strategywatch.assessment.assessments.AssessmentAnnouncer.Fact;
import org.strategywatch.assessment.findings.ReviewHistory;
import org.strategywatch.assessment.findings.ReviewHistory.Decision;
import org.strategywatch.assessment.findings.ReviewHistory.DecisionRequest;
import org.strategywatch.platform.web.problem.ProblemException;
import org.strategywatch.platform.web.security.Caller;

/** An author submits a draft; somebody who did not write on it approves or returns it. */
@ApplicationScoped
class AssessmentReview {

  private final AssessmentRepository repository;
  private final AssessmentAnnouncer announcer;
  private final Caller caller;
  private final Clock clock;

  AssessmentReview(
      AssessmentRepository repository, AssessmentAnnouncer announcer, Caller caller, Clock clock) {
    this.repository = repository;
    this.announcer = announcer;
    this.caller = caller;
    this.clock = clock;
  }

  @Transactional
  AssessmentResponse submit(UUID id, @Nullable String ifMatch) {
    AssessmentEntity draft = repository.findForChange(id, ifMatch, caller.clearance());
    draft.requireDraft();
    if (!draft.isAuthor(caller.subject())) {
      throw ProblemException.of(
          AssessmentProblem.SUBMITTER_IS_NOT_AUTHOR, "Somebody who wrote it has to submit it");
    }
    if (draft.reviews().steps().size() >= ReviewHistory.MOST) {
      throw ProblemException.of(
          AssessmentProblem.TOO_MANY_REVIEWS,
          "It has %s steps of review; make a new assessment".formatted(ReviewHistory.MOST));
    }
    AssessmentResponse before = AssessmentAnnouncer.state(draft);
    draft.submit(caller.subject(), now());
    announcer.changed(Fact.drafted, before, draft);
    return draft.response(caller.clearance());
  }

  @Transactional
  AssessmentResponse decide(UUID id, @Nullable String ifMatch, DecisionRequest decision) {
    if (decision.decision() == Decision.CHANGES_REQUESTED
        && (decision.reason() == null || decision.reason().isBlank())) {
      throw ProblemException.invalidBody("/reason", "REQUIRED", "say which changes are requested");
    }
    AssessmentEntity assessment = repository.findForChange(id, ifMatch, caller.clearance());
    if (assessment.isAuthor(caller.subject())) {
      throw ProblemException.of(
          AssessmentProblem.REVIEWER_IS_AUTHOR, "Somebody who did not write it has to review it");
    }
    if (assessment.status() != AssessmentStatus.IN_REVIEW) {
      throw ProblemException.of(AssessmentProblem.NOT_IN_REVIEW, "It is " + assessment.status());
    }
    AssessmentResponse before = AssessmentAnnouncer.state(assessment);
    assessment.review(decision, caller.subject(), now());
    announcer.changed(Fact.drafted, before, assessment);
    return assessment.response(caller.clearance());
  }

  @Transactional
  List<ReviewHistory.Step> history(UUID id) {
    return repository
        .findVisible(id, caller.clearance())
        .orElseThrow(() -> AssessmentService.notFound(id))
        .reviews()
        .steps();
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }
}
