package org.strategywatch.recommendation.drafting;

import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;
import org.strategywatch.recommendation.ranking.PriorityCriterion;
import org.strategywatch.recommendation.ranking.PriorityPart;
import org.strategywatch.recommendation.ranking.ValueBasis;

/**
 * The first values of the priority criteria, from the assessment. Severity and certainty are those
 * of the gravest and of the surest thing that is answered: a recommendation does not become less
 * urgent by answering more. Effect, feasibility and acceptability are neutral until somebody rates
 * them.
 */
public final class DraftPriority {

  private static final Map<String, Double> VERDICT_SEVERITY =
      Map.of(
          "FAILING", 1.0,
          "NOT_WORKING", 0.8,
          "NO_CLEAR_EFFECT", 0.5,
          "PARTLY_WORKING", 0.3,
          "WORKING", 0.1);
  private static final Map<String, Double> SCOPE_SEVERITY =
      Map.of("REGIONAL", 0.8, "NATIONAL", 0.6, "LOCAL", 0.4);
  private static final Map<String, Double> CERTAINTY =
      Map.of("HIGH", 1.0, "MODERATE", 0.75, "LOW", 0.5, "VERY_LOW", 0.25);
  private static final Map<String, Double> DIRECTION_URGENCY =
      Map.of("DETERIORATED", 1.0, "UNCHANGED", 0.5, "IMPROVED", 0.25);

  private DraftPriority() {}

  /** For something that an analyst adds to an assessment: nothing is measured about it itself. */
  public static List<PriorityPart> of(
      @Nullable String verdict, @Nullable String certainty, @Nullable String direction) {
    return parts(
        lookUp(VERDICT_SEVERITY, verdict),
        lookUp(CERTAINTY, certainty),
        lookUp(DIRECTION_URGENCY, direction));
  }

  static List<PriorityPart> of(List<Reason> reasons, AssessmentFacts facts) {
    return parts(
        highest(reasons, reason -> severity(reason, facts)),
        highest(reasons, reason -> certainty(reason, facts)),
        lookUp(DIRECTION_URGENCY, facts.direction()));
  }

  private static List<PriorityPart> parts(
      OptionalDouble severity, OptionalDouble certainty, OptionalDouble urgency) {
    return List.of(
        derived(PriorityCriterion.SEVERITY, severity),
        derived(PriorityCriterion.CERTAINTY, certainty),
        PriorityPart.neutral(PriorityCriterion.EXPECTED_EFFECT),
        PriorityPart.neutral(PriorityCriterion.FEASIBILITY),
        derived(PriorityCriterion.URGENCY, urgency),
        PriorityPart.neutral(PriorityCriterion.ACCEPTABILITY));
  }

  /**
   * A measure counts by how much it grew: no growth 0.5, a doubling or more 1. A finding counts by
   * the graver of its reach and the verdict.
   */
  private static double severity(Reason reason, AssessmentFacts facts) {
    double verdict = lookUp(VERDICT_SEVERITY, facts.verdict()).orElse(PriorityPart.NEUTRAL);
    return switch (reason) {
      case Reason.Judged _ -> verdict;
      case Reason.Measured(var _, Measure measure) -> growth(measure.ratio());
      case Reason.Found(var _, Finding finding) ->
          Math.max(verdict, lookUp(SCOPE_SEVERITY, finding.scope()).orElse(0));
    };
  }

  private static double growth(@Nullable MeasuredRatio ratio) {
    if (ratio == null || !(ratio.value() > 1)) {
      return PriorityPart.NEUTRAL;
    }
    return Math.min(1, 0.5 + 0.5 * Math.log(ratio.value()) / Math.log(2));
  }

  private static double certainty(Reason reason, AssessmentFacts facts) {
    OptionalDouble certainty =
        switch (reason) {
          case Reason.Judged _, Reason.Measured _ -> lookUp(CERTAINTY, facts.certainty());
          case Reason.Found(var _, Finding finding) -> lookUp(CERTAINTY, finding.confidence());
        };
    return certainty.orElse(Double.NaN);
  }

  /** Of the values that are there; empty when none is. */
  private static OptionalDouble highest(List<Reason> reasons, ToDoubleFunction<Reason> value) {
    return reasons.stream().mapToDouble(value).filter(v -> !Double.isNaN(v)).max();
  }

  private static PriorityPart derived(PriorityCriterion criterion, OptionalDouble value) {
    return value.isPresent()
        ? PriorityPart.of(criterion, value.getAsDouble(), ValueBasis.DERIVED)
        : PriorityPart.neutral(criterion);
  }

  private static OptionalDouble lookUp(Map<String, Double> values, @Nullable String code) {
    Double value = code == null ? null : values.get(code);
    return value == null ? OptionalDouble.empty() : OptionalDouble.of(value);
  }
}
