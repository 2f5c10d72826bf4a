package org.strategywatch.recommendation.recommendations;

import static java.util.stream.Collectors.groupingBy;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.strategywatch.platform.web.security.SharingLabel;
import org.strategywatch.recommendation.ranking.Ranking;
import org.strategywatch.recommendation.ranking.Standing;

/** Adds to recommendations what is computed when they are read: flags and standing. */
@ApplicationScoped
class RecommendationViews {

  private final RecommendationRepository repository;
  private final RecommendationConfig config;
  private final Clock clock;

  RecommendationViews(
      RecommendationRepository repository, RecommendationConfig config, Clock clock) {
    this.repository = repository;
    this.config = config;
    this.clock = clock;
  }

  RecommendationResponse of(RecommendationEntity recommendation) {
    return of(List.of(recommendation)).getFirst();
  }

  /** In the same order; the siblings of all of them are read at once. */
  List<RecommendationResponse> of(Collection<RecommendationEntity> recommendations) {
    List<UUID> assessments =
        recommendations.stream()
            .map(RecommendationEntity::assessmentId)
            .filter(Objects::nonNull)
            .distinct()
            .toList();
    Map<UUID, List<RecommendationEntity>> siblings =
        repository.openOfAssessments(assessments).stream()
            .collect(groupingBy(sibling -> Objects.requireNonNull(sibling.assessmentId())));
    Map<Peers, Map<String, Standing>> standings = new HashMap<>();
    return recommendations.stream()
        .map(one -> RecommendationResponse.of(one, standing(one, siblings, standings), flags(one)))
        .toList();
  }

  private List<RecommendationFlag> flags(RecommendationEntity recommendation) {
    return recommendation
        .progress()
        .flags(
            recommendation.content().dueOn(), recommendation.createdAt(), clock.instant(), config);
  }

  private static @Nullable Standing standing(
      RecommendationEntity recommendation,
      Map<UUID, List<RecommendationEntity>> siblings,
      Map<Peers, Map<String, Standing>> standings) {
    UUID assessment = recommendation.assessmentId();
    if (assessment == null || recommendation.isClosed()) {
      return null;
    }
    return standings
        .computeIfAbsent(
            new Peers(assessment, recommendation.sharing()),
            peers -> peers.rank(siblings.getOrDefault(assessment, List.of())))
        .get(recommendation.id().toString());
  }

  /**
   * Those of an assessment that rank among one another. What is labelled higher than a
   * recommendation must not show in its standing.
   */
  private record Peers(UUID assessment, SharingLabel label) {

    Map<String, Standing> rank(List<RecommendationEntity> siblings) {
      return Ranking.of(
          siblings.stream()
              .filter(sibling -> sibling.isVisibleTo(label))
              .map(RecommendationEntity::candidate)
              .toList());
    }
  }
}
