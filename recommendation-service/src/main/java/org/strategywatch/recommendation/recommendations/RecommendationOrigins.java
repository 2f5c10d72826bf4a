package org.strategywatch.recommendation.recommendations;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.strategywatch.platform.web.problem.ProblemException;
import org.strategywatch.platform.web.problem.Violation;
import org.strategywatch.platform.web.security.SharingLabel;
import org.strategywatch.recommendation.code.AddressedItem;
import org.strategywatch.recommendation.code.RecommendationProblem;
import org.strategywatch.recommendation.drafting.DraftPriority;
import org.strategywatch.recommendation.ranking.PriorityCriterion;
import org.strategywatch.recommendation.ranking.PriorityPart;

/** Ties what analysts write to the assessment that it follows from. */
@ApplicationScoped
class RecommendationOrigins {

  private static final List<PriorityPart> WITHOUT_ASSESSMENT = DraftPriority.of(null, null, null);

  private final KnownAssessmentRepository assessments;

  RecommendationOrigins(KnownAssessmentRepository assessments) {
    this.assessments = assessments;
  }

  /**
   * What a request rests on.
   *
   * @param parts of the priority, as far as they follow from the assessment
   */
  record Origin(RecommendationBasis basis, List<PriorityPart> parts, SharingLabel sharing) {}

  Origin of(RecommendationRequest request, SharingLabel clearance) {
    List<AddressedItem> addresses =
        request.addresses() == null ? List.of() : List.copyOf(request.addresses());
    requireKnownCodes(addresses);
    Optional<KnownAssessmentEntity> assessment =
        Optional.ofNullable(request.assessmentId()).map(id -> require(id, clearance));
    RecommendationBasis basis =
        new RecommendationBasis(
            RecommendationOrigin.ANALYST,
            request.assessmentId(),
            null,
            country(request, assessment),
            addresses,
            request.rationale());
    return new Origin(
        basis,
        assessment.map(KnownAssessmentEntity::derivedParts).orElse(WITHOUT_ASSESSMENT),
        sharing(request.sharing(), assessment));
  }

  /**
   * The parts that an edit does not touch. Severity and certainty stay as they were; urgency goes
   * back to what the assessment says, for when there is no due date any more.
   */
  List<PriorityPart> derivedParts(RecommendationEntity recommendation) {
    PriorityPart urgency =
        Optional.ofNullable(recommendation.assessmentId())
            .flatMap(assessments::find)
            .map(KnownAssessmentEntity::derivedParts)
            .orElse(WITHOUT_ASSESSMENT)
            .stream()
            .filter(part -> part.criterion() == PriorityCriterion.URGENCY)
            .findAny()
            .orElseThrow();
    return recommendation.priorityParts().stream()
        .map(part -> part.criterion() == PriorityCriterion.URGENCY ? urgency : part)
        .toList();
  }

  /** One that is hidden from the caller is answered like one that does not exist. */
  private KnownAssessmentEntity require(UUID id, SharingLabel clearance) {
    return assessments
        .find(id)
        .filter(found -> found.isVisibleTo(clearance))
        .orElseThrow(
            () ->
                ProblemException.of(
                        RecommendationProblem.ASSESSMENT_NOT_KNOWN,
                        "No assessment %s is known here; a new one may still be on its way"
                            .formatted(id),
                        Violation.atPointer("/assessmentId", "UNKNOWN", "it is not known here"))
                    .withHeader("Retry-After", "1"));
  }

  private static void requireKnownCodes(List<AddressedItem> addresses) {
    for (int i = 0; i < addresses.size(); i++) {
      AddressedItem item = addresses.get(i);
      if (!item.kind().knows(item.code())) {
        throw ProblemException.invalidBody(
            "/addresses/" + i + "/code",
            "UNKNOWN_CODE",
            "'%s' is not in the list %s".formatted(item.code(), item.kind().list()));
      }
    }
  }

  private static String country(
      RecommendationRequest request, Optional<KnownAssessmentEntity> assessment) {
    String country = request.country();
    if (country != null) {
      return country;
    }
    return assessment
        .map(KnownAssessmentEntity::country)
        .orElseThrow(
            () ->
                ProblemException.invalidBody(
                    "/country", "REQUIRED", "it is required without an assessment"));
  }

  private static SharingLabel sharing(
      @Nullable SharingLabel wanted, Optional<KnownAssessmentEntity> assessment) {
    SharingLabel inherited =
        assessment.map(KnownAssessmentEntity::sharing).orElse(SharingLabel.CLEAR);
    if (wanted == null) {
      return assessment.isPresent() ? inherited : SharingLabel.RED;
    }
    if (!wanted.covers(inherited)) {
      throw ProblemException.invalidBody(
          "/sharing", "BELOW_ASSESSMENT", "the assessment is " + inherited);
    }
    return wanted;
  }
}
