package org.strategywatch.recommendation.recommendations;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.strategywatch.recommendation.drafting.DueUrgency;
import org.strategywatch.recommendation.ranking.PriorityCriterion;
import org.strategywatch.recommendation.ranking.PriorityPart;
import org.strategywatch.recommendation.ranking.ValueBasis;

/** Brings what analysts say into the parts of a priority. */
final class Priorities {

  private Priorities() {}

  /**
   * The parts of a recommendation after an edit.
   *
   * @param derived what follows from the assessment
   * @param today decides how close the due date is; the part keeps that value until the next edit
   */
  static List<PriorityPart> of(
      List<PriorityPart> derived, RecommendationContent content, LocalDate today) {
    return derived.stream().map(part -> part(part, content, today)).toList();
  }

  /** The ratings that the parts hold. */
  static Ratings ratings(List<PriorityPart> parts) {
    return new Ratings(
        rated(parts, PriorityCriterion.EXPECTED_EFFECT),
        rated(parts, PriorityCriterion.FEASIBILITY),
        rated(parts, PriorityCriterion.ACCEPTABILITY));
  }

  private static PriorityPart part(
      PriorityPart derived, RecommendationContent content, LocalDate today) {
    Ratings ratings = content.ratings() == null ? Ratings.NONE : content.ratings();
    LocalDate dueOn = content.dueOn();
    return switch (derived.criterion()) {
      case SEVERITY, CERTAINTY -> derived;
      case URGENCY -> dueOn == null ? derived : DueUrgency.of(today, dueOn);
      case EXPECTED_EFFECT -> rating(derived.criterion(), ratings.expectedEffect());
      case FEASIBILITY -> rating(derived.criterion(), ratings.feasibility());
      case ACCEPTABILITY -> rating(derived.criterion(), ratings.acceptability());
    };
  }

  private static PriorityPart rating(PriorityCriterion criterion, @Nullable Double value) {
    return value == null
        ? PriorityPart.neutral(criterion)
        : PriorityPart.of(criterion, value, ValueBasis.RATED);
  }

  private static @Nullable Double rated(List<PriorityPart> parts, PriorityCriterion criterion) {
    return parts.stream()
        .filter(part -> part.criterion() == criterion && part.basis() == ValueBasis.RATED)
        .map(PriorityPart::value)
        .findAny()
        .orElse(null);
  }
}
