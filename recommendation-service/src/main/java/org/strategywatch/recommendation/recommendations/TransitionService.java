package org.strategywatch.recommendation.recommendations;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.strategywatch.platform.web.paging.Cursor;
import org.strategywatch.platform.web.paging.Page;
import org.strategywatch.platform.web.paging.PageRequest;
import org.strategywatch.platform.web.problem.ProblemException;
import org.strategywatch.platform.web.security.SharingLabel;

/** Moves recommendations along their axes and keeps the history of it. */
@ApplicationScoped
class TransitionService {

  private final RecommendationRepository repository;
  private final HistoryRepository history;
  private final RecommendationViews views;
  private final RecommendationEvents events;
  private final Clock clock;

  TransitionService(
      RecommendationRepository repository,
      HistoryRepository history,
      RecommendationViews views,
      RecommendationEvents events,
      Clock clock) {
    this.repository = repository;
    this.history = history;
    this.views = views;
    this.events = events;
    this.clock = clock;
  }

  /**
   * @throws ProblemException 404, 428 or 412, 409 listing the legal moves, 403 for an own claim
   */
  @Transactional
  RecommendationResponse move(
      UUID id,
      TransitionRequest request,
      @Nullable String ifMatch,
      Actor actor,
      SharingLabel clearance) {
    RecommendationEntity recommendation =
        repository.lockVisible(id, clearance).orElseThrow(() -> RecommendationService.notFound(id));
    StateTag.requireVersion(recommendation.version(), ifMatch);
    return take(recommendation, request.move(), request.reason(), actor);
  }

  /** The same inside a transaction that has locked it, for whoever has no version to show. */
  @Transactional(Transactional.TxType.MANDATORY)
  RecommendationResponse take(
      RecommendationEntity recommendation, Move move, String reason, Actor actor) {
    JsonNode before = events.snapshot(views.of(recommendation));
    List<Moved> moved =
        recommendation.move(move, actor, clock.instant().truncatedTo(ChronoUnit.MICROS));
    repository.flush();
    moved.forEach(step -> history.persist(new HistoryEntity(recommendation, step, reason, actor)));
    RecommendationResponse after = views.of(recommendation);
    events.publish(RecommendationEvent.Type.of(move), before, after);
    return after;
  }

  /**
   * @throws ProblemException 404 when the recommendation is not there for this caller
   */
  @Transactional
  Page<HistoryResponse> history(
      UUID id, @Nullable String limit, @Nullable String cursor, SharingLabel clearance) {
    if (repository.findVisible(id, clearance).isEmpty()) {
      throw RecommendationService.notFound(id);
    }
    String scope = "history " + id;
    PageRequest page = PageRequest.of(limit, cursor, scope);
    Optional<UUID> after = page.after().map(place -> UUID.fromString(place.key().getFirst()));
    return Page.of(
        history.of(id, after, page.limit() + 1),
        page.limit(),
        HistoryEntity::toResponse,
        row -> new Cursor(scope, List.of(row.id().toString())));
  }
}
