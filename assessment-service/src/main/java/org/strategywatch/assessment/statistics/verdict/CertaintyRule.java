package org.strategywatch.assessment.statistics.verdict;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.strategywatch.assessment.statistics.IndicatorClass;
import org.strategywatch.assessment.statistics.StepOutcome.Estimate;
import org.strategywatch.assessment.statistics.verdict.Certainty.Design;
import org.strategywatch.assessment.statistics.verdict.Certainty.Factor;
import org.strategywatch.assessment.statistics.verdict.Certainty.Step;

/**
 * The steps of certainty that follow from the numbers alone: inconsistency, imprecision, a large
 * effect. An analyst adds bias, indirectness, reporting, gradient and confounding with {@link
 * Certainty#with(Factor, String)}.
 *
 * <p>A step is taken when it holds for indicators with at least half of the weight of those that
 * have an estimate, so that one rare indicator does not decide for all.
 */
public final class CertaintyRule {

  /** GRADE's customary marks for an appreciable benefit and an appreciable harm. */
  private static final double APPRECIABLE_BENEFIT = 0.75;

  private static final double APPRECIABLE_HARM = 1.25;
  private static final double LARGE_FALL = 0.5;
  private static final double LARGE_RISE = 2;

  private final List<Measure> answered;
  private final double weight;

  private CertaintyRule(List<Measure> measures) {
    this.answered =
        measures.stream().filter(measure -> measure.outcome() instanceof Estimate).toList();
    this.weight = sum(answered);
  }

  /** The certainty of evidence of this design, from the numbers alone. */
  public static Certainty grade(Design design, List<Measure> measures) {
    CertaintyRule rule = new CertaintyRule(measures);
    List<Step> steps = new ArrayList<>();
    rule.affected(measure -> measure.sensitivity().contradicts(measure.classification()))
        .ifPresent(
            names ->
                steps.add(
                    new Step(
                        Factor.INCONSISTENCY,
                        1,
                        "Other assumptions contradict the main model: " + names + ".")));
    rule.affected(CertaintyRule::isImprecise)
        .ifPresent(
            names ->
                steps.add(
                    new Step(
                        Factor.IMPRECISION,
                        1,
                        "The interval holds an appreciable benefit and an appreciable harm: "
                            + names
                            + ".")));
    rule.affected(CertaintyRule::isLarge)
        .ifPresent(
            names ->
                steps.add(
                    new Step(
                        Factor.LARGE_EFFECT,
                        1,
                        "The rate is over twice or under half of what was to be expected: "
                            + names
                            + ".")));
    return new Certainty(design, steps);
  }

  /** Names of the indicators for which something holds; empty if they do not decide. */
  private Optional<String> affected(Predicate<Measure> holds) {
    List<Measure> affected = answered.stream().filter(holds).toList();
    boolean decisive = !affected.isEmpty() && sum(affected) >= weight / 2;
    return decisive ? Optional.of(names(affected)) : Optional.empty();
  }

  private static boolean isImprecise(Measure measure) {
    return estimate(measure)
        .filter(it -> it.low() < APPRECIABLE_BENEFIT && it.high() > APPRECIABLE_HARM)
        .isPresent();
  }

  /** A large ratio that may be chance, or that hangs on one assumption, raises nothing. */
  private static boolean isLarge(Measure measure) {
    IndicatorClass classification = measure.classification();
    boolean established =
        classification == IndicatorClass.IMPROVED || classification == IndicatorClass.DETERIORATED;
    return established
        && measure.sensitivity().stable()
        && estimate(measure)
            .filter(it -> it.rateRatio() > LARGE_RISE || it.rateRatio() < LARGE_FALL)
            .isPresent();
  }

  private static Optional<Estimate> estimate(Measure measure) {
    return measure.outcome() instanceof Estimate estimate
        ? Optional.of(estimate)
        : Optional.empty();
  }

  private static double sum(List<Measure> measures) {
    return measures.stream().mapToDouble(Measure::weight).sum();
  }

  private static String names(List<Measure> measures) {
    return measures.stream()
        .map(measure -> measure.indicator().toUpperCase(Locale.ROOT))
        .collect(Collectors.joining(", "));
  }
}
