package org.strategywatch.recommendation.recommendations;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.strategywatch.platform.web.security.SharingLabel;
import org.strategywatch.recommendation.code.AddressedItem;
import org.strategywatch.recommendation.code.Addressee;
import org.strategywatch.recommendation.code.Beneficiary;
import org.strategywatch.recommendation.code.LocalizedText;
import org.strategywatch.recommendation.code.OutcomeGoal;
import org.strategywatch.recommendation.code.PracticeCode;
import org.strategywatch.recommendation.code.RecommendationCategory;
import org.strategywatch.recommendation.ranking.PriorityPart;
import org.strategywatch.recommendation.ranking.Standing;
import org.strategywatch.recommendation.ranking.SwapPoint;

/**
 * A recommendation.
 *
 * @param continues the recommendation of the superseded assessment whose work goes on here
 * @param rationale why it was made; names what it answers
 */
@Schema(name = "Recommendation")
public record RecommendationResponse(
    UUID id,
    RecommendationOrigin origin,
    @Nullable UUID assessmentId,
    @Nullable UUID continues,
    String country,
    RecommendationCategory category,
    LocalizedText title,
    LocalizedText text,
    List<Addressee> addressees,
    List<Beneficiary> beneficiaries,
    List<OutcomeGoal> outcomeGoals,
    List<PracticeCode> practices,
    List<AddressedItem> addresses,
    @Nullable LocalizedText rationale,
    Priority priority,
    ResponseAxis response,
    ImplementationAxis implementation,
    VerificationAxis verification,
    EffectAxis effect,
    @Nullable LocalDate dueOn,
    List<RecommendationFlag> flags,
    RecommendationStatus status,
    SharingLabel sharing,
    long version,
    Instant createdAt,
    Instant updatedAt) {

  /**
   * How it ranks among the open recommendations of the same assessment whose label is not above its
   * own. What concerns the others is absent without an assessment and once it is closed.
   *
   * @param score sum of the contributions, 0 to 1
   * @param rank from 1, the best
   * @param gapToNext score less that of the next one; absent for the last
   * @param rankStability share of 1,000 seeded draws of other weights in which it keeps its rank
   * @param swapsAt to which value one criterion would have to fall for the next one to draw level
   */
  @Schema(name = "RecommendationPriority")
  public record Priority(
      double score,
      List<PriorityPart> parts,
      @Nullable Integer rank,
      @Nullable Double gapToNext,
      @Nullable Double rankStability,
      @Nullable List<SwapPoint> swapsAt) {

    static Priority of(RecommendationEntity recommendation, @Nullable Standing standing) {
      double score = recommendation.priorityScore();
      List<PriorityPart> parts = recommendation.priorityParts();
      return standing == null
          ? new Priority(score, parts, null, null, null, null)
          : new Priority(
              score,
              parts,
              standing.rank(),
              standing.gapToNext(),
              standing.rankStability(),
              standing.swapsAt());
    }
  }

  @Schema(name = "RecommendationResponseAxis")
  public record ResponseAxis(ResponseState state) {}

  @Schema(name = "RecommendationImplementationAxis")
  public record ImplementationAxis(ImplementationState state) {}

  /**
   * @param claimedBy the organisation whose claim is to be verified
   */
  @Schema(name = "RecommendationVerificationAxis")
  public record VerificationAxis(VerificationState state, @Nullable String claimedBy) {}

  @Schema(name = "RecommendationEffectAxis")
  public record EffectAxis(EffectState state) {}

  static RecommendationResponse of(
      RecommendationEntity recommendation,
      @Nullable Standing standing,
      List<RecommendationFlag> flags) {
    RecommendationBasis basis = recommendation.basis();
    RecommendationContent content = recommendation.content();
    RecommendationProgress progress = recommendation.progress();
    return new RecommendationResponse(
        recommendation.id(),
        basis.origin(),
        basis.assessmentId(),
        basis.continues(),
        basis.country(),
        content.category(),
        content.title(),
        content.text(),
        content.addressees(),
        orEmpty(content.beneficiaries()),
        orEmpty(content.outcomeGoals()),
        orEmpty(content.practices()),
        basis.addresses(),
        basis.rationale(),
        Priority.of(recommendation, standing),
        new ResponseAxis(progress.response()),
        new ImplementationAxis(progress.implementation()),
        new VerificationAxis(progress.verification(), progress.claimedBy()),
        new EffectAxis(progress.effect()),
        content.dueOn(),
        flags,
        progress.status(),
        content.sharing(),
        recommendation.version(),
        recommendation.createdAt(),
        recommendation.updatedAt());
  }

  /** Changes with the state and with what is computed when it is read. */
  StateTag tag() {
    return StateTag.of(version, List.of(priority, flags));
  }

  private static <T> List<T> orEmpty(@Nullable List<T> list) {
    return list == null ? List.of() : list;
  }
}
