package org.strategywatch.assessment.assessments;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.strategywatch.assessment.assessments.StrategyComparison.Assessed;
import org.strategywatch.assessment.assessments.StrategyComparison.Caveat;
import org.strategywatch.assessment.assessments.StrategyComparison.Item;
import org.strategywatch.assessment.strategies.StrategyResponse;
import org.strategywatch.assessment.strategies.StrategyService;
import org.strategywatch.platform.web.security.Caller;

/** Puts strategies side by side, and says what forbids to compare them. */
@ApplicationScoped
class ComparisonService {

  private final StrategyService strategies;
  private final AssessmentRepository repository;
  private final Caller caller;

  ComparisonService(StrategyService strategies, AssessmentRepository repository, Caller caller) {
    this.strategies = strategies;
    this.repository = repository;
    this.caller = caller;
  }

  /**
   * @throws org.strategywatch.platform.web.problem.ProblemException 404 when there is no strategy
   *     of an id that the caller may see
   */
  @Transactional
  StrategyComparison compare(List<UUID> ids) {
    List<Item> items = ids.stream().map(this::item).toList();
    List<Caveat> caveats = caveats(items).stream().map(Caveat.Code::caveat).toList();
    boolean comparable = caveats.stream().noneMatch(it -> it.code().forbidsComparison());
    return new StrategyComparison(comparable, caveats, items);
  }

  private Item item(UUID id) {
    StrategyResponse strategy = strategies.read(id);
    Optional<AssessmentEntity> found =
        repository
            .findPublishedOfWhole(id, caller.clearance())
            .or(() -> repository.findOwnDraftOfWhole(id, caller.subject(), caller.clearance()));
    return new Item(
        id,
        strategy.title(),
        strategy.country(),
        found.map(it -> Assessed.of(it.response(caller.clearance()))).orElse(null));
  }

  private static Set<Caveat.Code> caveats(List<Item> items) {
    Set<Caveat.Code> caveats = EnumSet.noneOf(Caveat.Code.class);
    List<Assessed> assessed =
        items.stream().map(Item::assessment).filter(Objects::nonNull).toList();
    if (assessed.size() < items.size()) {
      caveats.add(Caveat.Code.NOT_ASSESSED);
    }
    if (differ(assessed, it -> List.of(it.from(), it.to()))) {
      caveats.add(Caveat.Code.OTHER_WINDOWS);
    }
    if (differ(assessed, Assessed::methodVersion)) {
      caveats.add(Caveat.Code.OTHER_METHODS);
    }
    if (differ(assessed, ComparisonService::indicators)) {
      caveats.add(Caveat.Code.OTHER_INDICATORS);
    }
    if (assessed.stream().anyMatch(it -> it.status() != AssessmentStatus.PUBLISHED)) {
      caveats.add(Caveat.Code.DRAFTS);
    }
    if (assessed.stream().anyMatch(Assessed::stale)) {
      caveats.add(Caveat.Code.STALE);
    }
    return caveats;
  }

  private static Object indicators(Assessed assessed) {
    return assessed.measures().stream()
        .map(StrategyComparison.ComparedMeasure::indicator)
        .sorted()
        .toList();
  }

  private static boolean differ(List<Assessed> assessed, Function<Assessed, Object> property) {
    return assessed.stream().map(property).distinct().count() > 1;
  }
}
