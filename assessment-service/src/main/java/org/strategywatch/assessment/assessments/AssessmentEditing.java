package org.strategywatch.assessment.assessments;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.strategywatch.assessment.AssessmentProblem;
import org.strategywatch.assessment.assessments.AssessmentAnnouncer.Fact;
import org.strategywatch.assessment.findings.AnalystContent;
import org.strategywatch.assessment.strategies.StrategyService;
import org.strategywatch.platform.web.problem.ProblemException;
import org.strategywatch.platform.web.request.MergePatch;
import org.strategywatch.platform.web.security.Caller;

/**
 * What people do to a draft: write into it, and publish it if they did not write it. Who publishes
 * a draft that was never submitted has reviewed it by that; one in review needs an approval.
 */
@ApplicationScoped
class AssessmentEditing {

  private final StrategyService strategies;
  private final AssessmentRepository repository;
  private final AssessmentAnnouncer announcer;
  private final MergePatch patches;
  private final Caller caller;
  private final Clock clock;

  AssessmentEditing(
      StrategyService strategies,
      AssessmentRepository repository,
      AssessmentAnnouncer announcer,
      MergePatch patches,
      Caller caller,
      Clock clock) {
    this.strategies = strategies;
    this.repository = repository;
    this.announcer = announcer;
    this.patches = patches;
    this.caller = caller;
    this.clock = clock;
  }

  @Transactional
  AssessmentResponse write(UUID id, @Nullable String ifMatch, JsonNode patch) {
    AssessmentEntity draft = repository.findForChange(id, ifMatch, caller.clearance());
    draft.requireDraft();
    AnalystContent patched = patches.apply(draft.content(), patch, AnalystContent.class);
    patched.requireVersionsUpTo(strategies.read(draft.strategyId()).version());
    AnalystContent content = patched.following(draft.content(), caller.subject());
    if (!content.equals(draft.content())) {
      AssessmentResponse before = AssessmentAnnouncer.state(draft);
      draft.write(content, caller.subject(), now());
      announcer.changed(Fact.drafted, before, draft);
    }
    return draft.response(caller.clearance());
  }

  @Transactional
  AssessmentResponse publish(UUID id, @Nullable String ifMatch) {
    AssessmentEntity draft = repository.findForChange(id, ifMatch, caller.clearance());
    requirePublishable(draft);
    AssessmentResponse before = AssessmentAnnouncer.state(draft);
    Optional<AssessmentEntity> predecessor = repository.findPublishedOfSameSubject(draft);
    predecessor.ifPresent(published -> supersede(published, draft));
    draft.publish(caller.subject(), predecessor.map(AssessmentEntity::id).orElse(null), now());
    announcer.changed(Fact.published, before, draft);
    return draft.response(caller.clearance());
  }

  /** Flushed at once: at no moment may two be published. */
  private void supersede(AssessmentEntity published, AssessmentEntity successor) {
    AssessmentResponse before = AssessmentAnnouncer.state(published);
    published.supersede(successor.id(), now());
    repository.flush();
    announcer.changed(Fact.superseded, before, published);
  }

  private void requirePublishable(AssessmentEntity assessment) {
    if (assessment.status() != AssessmentStatus.DRAFT
        && assessment.status() != AssessmentStatus.IN_REVIEW) {
      throw ProblemException.of(
          AssessmentProblem.ALREADY_PUBLISHED, "It is " + assessment.status());
    }
    if (assessment.isAuthor(caller.subject())) {
      throw ProblemException.of(
          AssessmentProblem.PUBLISHER_IS_AUTHOR, "Somebody who did not write it has to publish it");
    }
    if (assessment.status() == AssessmentStatus.IN_REVIEW && !assessment.isApproved()) {
      throw ProblemException.of(
          AssessmentProblem.NOT_APPROVED, "Somebody who did not write it has to approve it first");
    }
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }
}
