package org.strategywatch.assessment.strategies;

import com.fasterxml.jackson.databind.JsonNode;
import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.strategywatch.assessment.AssessmentProblem;
import org.strategywatch.platform.web.paging.Page;
import org.strategywatch.platform.web.precondition.EntityTag;
import org.strategywatch.platform.web.problem.ProblemException;
import org.strategywatch.platform.web.request.MergePatch;
import org.strategywatch.platform.web.security.Caller;

/** Registers and revises strategies. */
@ApplicationScoped
public class StrategyService {

  private final StrategyRepository repository;
  private final StrategyAnnouncer announcer;
  private final MergePatch patches;
  private final Caller caller;
  private final Clock clock;

  StrategyService(
      StrategyRepository repository,
      StrategyAnnouncer announcer,
      MergePatch patches,
      Caller caller,
      Clock clock) {
    this.repository = repository;
    this.announcer = announcer;
    this.patches = patches;
    this.caller = caller;
    this.clock = clock;
  }

  @Transactional
  StrategyResponse register(StrategyRequest request) {
    request.requireConsistent(Set.of());
    UUID id = UuidCreator.getTimeOrderedEpochPlus1();
    StrategyEntity strategy = new StrategyEntity(id, request.identified(newIds()), now());
    repository.persist(strategy);
    StrategyResponse state = strategy.response();
    repository.keep(new StrategyVersionEntity(state, caller.subject()));
    announcer.registered(state);
    return state;
  }

  /**
   * The strategy, for a caller who may see it.
   *
   * @throws ProblemException 404 when there is none or the caller's clearance does not cover it
   */
  @Transactional
  public StrategyResponse read(UUID id) {
    return repository
        .findVisible(id, caller.clearance())
        .map(StrategyEntity::response)
        .orElseThrow(() -> notFound(id));
  }

  /**
   * The strategy at one of its versions, for a caller who may see what it is now.
   *
   * @throws ProblemException 404 when there is none or the caller's clearance does not cover it
   */
  @Transactional
  public StrategyResponse read(UUID id, long version) {
    return versions(id).stream()
        .filter(it -> it.version() == version)
        .map(StrategyVersionResponse::strategy)
        .findAny()
        .orElseThrow(() -> notFound(id));
  }

  @Transactional
  Page<StrategyResponse> list(StrategyFilter filter) {
    return Page.of(
        repository.list(filter, caller.clearance()),
        filter.limit(),
        StrategyEntity::response,
        strategy -> filter.cursor(strategy.id()));
  }

  @Transactional
  List<StrategyVersionResponse> versions(UUID id) {
    read(id);
    return repository.versions(id).stream()
        .filter(version -> caller.clearance().covers(version.strategy().sharing()))
        .toList();
  }

  @Transactional
  StrategyResponse revise(UUID id, @Nullable String ifMatch, JsonNode patch) {
    StrategyEntity strategy =
        repository.findVisibleForChange(id, caller.clearance()).orElseThrow(() -> notFound(id));
    StrategyResponse before = strategy.response();
    EntityTag.ofVersion(before.version()).requireMatch(ifMatch);
    StrategyRequest known = strategy.content();
    StrategyRequest revised = patches.apply(known, patch, StrategyRequest.class);
    revised.requireConsistent(known.interventionIds());
    StrategyRequest identified = revised.identified(newIds());
    if (identified.equals(known)) {
      return before;
    }
    strategy.revise(identified, now());
    StrategyResponse after = strategy.response();
    repository.keep(new StrategyVersionEntity(after, caller.subject()));
    announcer.revised(before, after);
    return after;
  }

  /** PostgreSQL keeps microseconds; what is answered must be what is read back. */
  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }

  private static Stream<UUID> newIds() {
    return Stream.generate(UuidCreator::getTimeOrderedEpochPlus1);
  }

  private static ProblemException notFound(UUID id) {
    return ProblemException.of(
        AssessmentProblem.STRATEGY_NOT_FOUND, "There is no strategy with the id " + id);
  }
}
