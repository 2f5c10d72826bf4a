package org.strategywatch.recommendation.recommendations;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.EnumMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.strategywatch.platform.web.security.SharingLabel;
import org.strategywatch.recommendation.code.RecommendationCategory;

/** What becomes of the recommendations of an assessment when the assessment changes. */
@ApplicationScoped
class Succession {

  private final RecommendationRepository repository;
  private final TransitionService transitions;
  private final RecommendationViews views;
  private final RecommendationEvents events;
  private final Clock clock;

  Succession(
      RecommendationRepository repository,
      TransitionService transitions,
      RecommendationViews views,
      RecommendationEvents events,
      Clock clock) {
    this.repository = repository;
    this.transitions = transitions;
    this.views = views;
    this.events = events;
    this.clock = clock;
  }

  /** Drafts that nobody touched go; what somebody worked on stays. */
  @Transactional(Transactional.TxType.MANDATORY)
  void supersede(UUID assessment, String reason) {
    Move move = new Move.Implement(ImplementationState.SUPERSEDED);
    repository.lockOfAssessment(assessment).stream()
        .filter(RecommendationEntity::isUntouched)
        .forEach(draft -> transitions.take(draft, move, reason, Actor.RULES));
  }

  /** What is derived from an assessment carries at least its label, from now on. */
  @Transactional(Transactional.TxType.MANDATORY)
  void raiseLabels(UUID assessment, SharingLabel label) {
    repository.lockOfAssessment(assessment).stream()
        .filter(recommendation -> !recommendation.sharing().covers(label))
        .forEach(recommendation -> raise(recommendation, label));
  }

  /**
   * Recommendations on which work goes on, by category.
   *
   * @param label what is labelled higher is left out, because its id would show in the successor
   */
  @Transactional(Transactional.TxType.MANDATORY)
  Map<RecommendationCategory, UUID> goingOn(@Nullable UUID assessment, SharingLabel label) {
    Map<RecommendationCategory, UUID> byCategory = new EnumMap<>(RecommendationCategory.class);
    if (assessment != null) {
      repository.lockOfAssessment(assessment).stream()
          .filter(recommendation -> !recommendation.isClosed() && recommendation.isVisibleTo(label))
          .forEach(open -> byCategory.putIfAbsent(open.category(), open.id()));
    }
    return byCategory;
  }

  private void raise(RecommendationEntity recommendation, SharingLabel label) {
    JsonNode before = events.snapshot(views.of(recommendation));
    recommendation.raiseSharing(label, clock.instant().truncatedTo(ChronoUnit.MICROS));
    repository.flush();
    events.publish(RecommendationEvent.Type.REVISED, before, views.of(recommendation));
  }
}
