package org.strategywatch.assessment.assessments;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.strategywatch.assessment.AssessmentProblem;
import org.strategywatch.assessment.LocalizedText;
import org.strategywatch.assessment.assessments.AssessmentAnnouncer.Fact;
import org.strategywatch.assessment.findings.Dissents;
import org.strategywatch.assessment.findings.Dissents.About;
import org.strategywatch.assessment.findings.Dissents.Dissent;
import org.strategywatch.assessment.findings.Finding;
import org.strategywatch.assessment.findings.Ratings;
import org.strategywatch.platform.web.problem.ProblemException;
import org.strategywatch.platform.web.security.Caller;

/** What each analyst thinks, kept under the analyst's own name: ratings and dissent. */
@ApplicationScoped
class AssessmentOpinions {

  private final AssessmentRepository repository;
  private final AssessmentAnnouncer announcer;
  private final Caller caller;
  private final Clock clock;

  AssessmentOpinions(
      AssessmentRepository repository, AssessmentAnnouncer announcer, Caller caller, Clock clock) {
    this.repository = repository;
    this.announcer = announcer;
    this.caller = caller;
    this.clock = clock;
  }

  @Transactional
  AssessmentResponse rate(UUID id, @Nullable String ifMatch, Ratings.Own own) {
    AssessmentEntity draft = repository.findForChange(id, ifMatch, caller.clearance());
    draft.requireDraft();
    Ratings ratings = draft.ratings().with(own, caller.subject(), now());
    if (!ratings.equals(draft.ratings())) {
      AssessmentResponse before = AssessmentAnnouncer.state(draft);
      draft.rate(ratings, caller.subject(), now());
      announcer.changed(Fact.drafted, before, draft);
    }
    return draft.response(caller.clearance());
  }

  @Transactional
  AssessmentResponse dissent(UUID id, @Nullable String ifMatch, Dissents.Request request) {
    AssessmentEntity assessment = repository.findForChange(id, ifMatch, caller.clearance());
    assessment.requireUnpublished();
    if (assessment.dissents().dissents().size() >= Dissents.MOST) {
      throw ProblemException.of(
          AssessmentProblem.TOO_MANY_DISSENTS,
          "An assessment holds at most %s dissenting opinions".formatted(Dissents.MOST));
    }
    Dissent dissent =
        new Dissent(
            UuidCreator.getTimeOrderedEpochPlus1(),
            request.about(),
            request.findingId(),
            disputed(assessment, request),
            request.text(),
            request.reason(),
            caller.subject(),
            now(),
            null,
            null);
    return keep(assessment, assessment.dissents().with(dissent));
  }

  /** Only its author takes a dissent back, and only before it is published; the trace stays. */
  @Transactional
  AssessmentResponse withdraw(
      UUID id, UUID dissent, @Nullable String ifMatch, Dissents.Withdrawal withdrawal) {
    AssessmentEntity assessment = repository.findForChange(id, ifMatch, caller.clearance());
    Dissent known =
        assessment
            .dissents()
            .find(dissent)
            .orElseThrow(
                () ->
                    ProblemException.of(
                        AssessmentProblem.DISSENT_NOT_FOUND,
                        "There is no dissenting opinion with the id " + dissent));
    if (!known.author().equals(caller.subject())) {
      throw ProblemException.of(
          AssessmentProblem.DISSENT_OF_ANOTHER, "Only who wrote it may withdraw it");
    }
    assessment.requireUnpublished();
    if (known.withdrawnAt() != null) {
      throw ProblemException.of(
          AssessmentProblem.DISSENT_WITHDRAWN, "It was withdrawn at " + known.withdrawnAt());
    }
    return keep(assessment, assessment.dissents().withdrawing(dissent, withdrawal.reason(), now()));
  }

  private AssessmentResponse keep(AssessmentEntity assessment, Dissents dissents) {
    AssessmentResponse before = AssessmentAnnouncer.state(assessment);
    assessment.dissent(dissents, caller.subject(), now());
    announcer.changed(Fact.drafted, before, assessment);
    return assessment.response(caller.clearance());
  }

  private LocalizedText disputed(AssessmentEntity assessment, Dissents.Request request) {
    if (request.about() == About.VERDICT) {
      if (request.findingId() != null) {
        throw ProblemException.invalidBody(
            "/findingId", "NOT_APPLICABLE", "it is said only of a finding");
      }
      Phrase verdict = Phrase.of(assessment.response(caller.clearance()).verdict());
      return new LocalizedText(verdict.in(Language.EN), verdict.in(Language.FR));
    }
    return assessment.content().findings().stream()
        .filter(finding -> request.findingId() != null && request.findingId().equals(finding.id()))
        .map(Finding::text)
        .findAny()
        .orElseThrow(
            () ->
                ProblemException.invalidBody(
                    "/findingId", "UNKNOWN_FINDING", "the assessment has no such finding"));
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }
}
