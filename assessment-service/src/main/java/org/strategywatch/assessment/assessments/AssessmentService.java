package org.strategywatch.assessment.assessments;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.strategywatch.assessment.AssessmentProblem;
import org.strategywatch.assessment.strategies.StrategyService;
import org.strategywatch.platform.web.paging.Page;
import org.strategywatch.platform.web.problem.ProblemException;
import org.strategywatch.platform.web.security.Caller;
import org.strategywatch.platform.web.security.SharingLabel;

/** Makes assessments and answers with them. */
@ApplicationScoped
class AssessmentService {

  private final StrategyService strategies;
  private final InputCollector collector;
  private final EvidenceKeeper evidence;
  private final AssessmentRepository repository;
  private final AssessmentAnnouncer announcer;
  private final Caller caller;
  private final Clock clock;

  AssessmentService(
      StrategyService strategies,
      InputCollector collector,
      EvidenceKeeper evidence,
      AssessmentRepository repository,
      AssessmentAnnouncer announcer,
      Caller caller,
      Clock clock) {
    this.strategies = strategies;
    this.collector = collector;
    this.evidence = evidence;
    this.repository = repository;
    this.announcer = announcer;
    this.caller = caller;
    this.clock = clock;
  }

  /**
   * The label of the draft is the highest of what went into it. The models are fitted while the
   * database keeps what they are fitted to: neither waits for the other.
   */
  @Transactional
  AssessmentResponse assess(UUID strategyId, AssessRequest request) {
    request.requireConsistent(clock);
    AssessmentSubject subject =
        AssessmentSubject.of(strategies.read(strategyId), request.interventionId());
    request.requireMeasurableIn(subject.strategy().country());
    request.requireNeighboursOf(subject);
    UUID id = UuidCreator.getTimeOrderedEpochPlus1();
    InputCollector.Collected collected =
        collector.collect(id, subject, request, caller.clearance(), LocalDate.now(clock));
    CompletableFuture<String> result =
        CompletableFuture.supplyAsync(
            () -> CanonicalJson.write(Computation.run(collected.inputs())),
            Thread::startVirtualThread);
    evidence.keep(id, collected.scope(), subject.start());
    AssessmentEntity draft =
        new AssessmentEntity(
            id,
            subject,
            collected.inputs(),
            result.join(),
            SharingLabel.highest(List.of(subject.strategy().sharing(), collected.sharing())),
            caller.subject(),
            clock.instant().truncatedTo(ChronoUnit.MICROS));
    repository.persist(draft);
    announcer.drafted(draft);
    return draft.response(caller.clearance());
  }

  @Transactional
  AssessmentResponse read(UUID id) {
    return find(id).response(caller.clearance());
  }

  @Transactional
  Page<AssessmentResponse> list(AssessmentFilter filter) {
    return Page.of(
        repository.list(filter, caller.clearance()),
        filter.limit(),
        assessment -> assessment.response(caller.clearance()),
        assessment -> filter.cursor(assessment.id()));
  }

  @Transactional
  ReproductionResponse reproduce(UUID id) {
    AssessmentEntity assessment = find(id);
    return ReproductionResponse.of(assessment.inputs(), assessment.result());
  }

  private AssessmentEntity find(UUID id) {
    return repository.findVisible(id, caller.clearance()).orElseThrow(() -> notFound(id));
  }

  static ProblemException notFound(UUID id) {
    return ProblemException.of(
        AssessmentProblem.ASSESSMENT_NOT_FOUND, "There is no assessment with the id " + id);
  }
}
