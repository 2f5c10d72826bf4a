package org.strategywatch.recommendation.recommendations;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.strategywatch.platform.web.security.SharingLabel;
import org.strategywatch.recommendation.code.RecommendationCategory;
import org.strategywatch.recommendation.drafting.AssessmentFacts;
import org.strategywatch.recommendation.drafting.Draft;
import org.strategywatch.recommendation.drafting.DraftingRules;
import org.strategywatch.recommendation.practices.CategoryDefault;
import org.strategywatch.recommendation.practices.PracticeLibrary;

/** Makes recommendations of what the drafting rules say, in the words of the library. */
@ApplicationScoped
class DraftWriter {

  private final PracticeLibrary library;
  private final RecommendationRepository repository;
  private final RecommendationViews views;
  private final RecommendationEvents events;
  private final Clock clock;

  DraftWriter(
      PracticeLibrary library,
      RecommendationRepository repository,
      RecommendationViews views,
      RecommendationEvents events,
      Clock clock) {
    this.library = library;
    this.repository = repository;
    this.views = views;
    this.events = events;
    this.clock = clock;
  }

  /**
   * @param goingOn recommendations of the predecessor that the new ones continue
   */
  @Transactional(Transactional.TxType.MANDATORY)
  void write(AssessmentFacts facts, Map<RecommendationCategory, UUID> goingOn) {
    Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    List<RecommendationEntity> drafted =
        DraftingRules.draft(facts, library.links()).stream()
            .map(draft -> entity(draft, facts, goingOn, now))
            .toList();
    repository.persist(drafted);
    repository.flush();
    events.publishDrafted(views.of(drafted));
  }

  private RecommendationEntity entity(
      Draft draft, AssessmentFacts facts, Map<RecommendationCategory, UUID> goingOn, Instant now) {
    RecommendationBasis basis =
        new RecommendationBasis(
            RecommendationOrigin.RULE,
            facts.id(),
            goingOn.get(draft.category()),
            facts.country(),
            draft.addresses(),
            draft.rationale());
    return new RecommendationEntity(
        UuidCreator.getTimeOrderedEpochPlus1(),
        basis,
        content(draft.category(), facts.sharing()),
        draft.parts(),
        Actor.RULES.subject(),
        now);
  }

  private RecommendationContent content(RecommendationCategory category, SharingLabel sharing) {
    CategoryDefault defaults = library.defaultsOf(category);
    return new RecommendationContent(
        defaults.title(),
        defaults.text(),
        category,
        defaults.addressees(),
        defaults.beneficiaries(),
        defaults.outcomeGoals(),
        defaults.practices(),
        null,
        null,
        sharing);
  }
}
