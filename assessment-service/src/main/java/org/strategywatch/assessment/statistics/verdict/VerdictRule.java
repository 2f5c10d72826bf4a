package org.strategywatch.assessment.statistics.verdict;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.strategywatch.assessment.statistics.StepOutcome.Estimate;

/**
 * The rule from indicators to a verdict: {@code S = Σ w (2p − 1)/Σ w} with {@code p = Φ(−β2/SE)},
 * cut at 0.5, 0.2, −0.2 and −0.5; no verdict where the evidence does not carry one. The rule is
 * ours, versioned, and the same for everybody.
 */
public final class VerdictRule {

  /** Changes whenever a verdict on the same input could. */
  public static final String VERSION = "1";

  private VerdictRule() {}

  /**
   * Judges.
   *
   * @param measures at least one, with weights that are not all 0
   * @param certainty of the body of evidence, with its steps
   * @param unmodelledBreaks methodology breaks in the window that have no term of their own, in
   *     words
   * @throws IllegalArgumentException if there is no measure, or no weight
   */
  public static Judgement judge(
      List<Measure> measures, Certainty certainty, List<String> unmodelledBreaks) {
    double total = weight(measures);
    if (!(total > 0)) {
      throw new IllegalArgumentException("no measure has a weight");
    }
    double answered = answeredWeight(measures);
    List<Judgement.Row> rows = measures.stream().map(measure -> row(measure, answered)).toList();
    @Nullable Double score = answered > 0 ? sum(rows) : null;
    List<String> obstacles = obstacles(certainty, unmodelledBreaks, answered / total);
    boolean sufficient = score != null && obstacles.isEmpty();
    @Nullable Double probability = score == null ? null : (score + 1) / 2;
    return new Judgement(
        sufficient && score != null ? Verdict.ofScore(score) : Verdict.INSUFFICIENT_EVIDENCE,
        score,
        probability,
        probability == null ? null : Likelihood.of(probability),
        Confidence.of(certainty.level()),
        certainty,
        rows,
        obstacles);
  }

  /**
   * The score alone, which certainty and obstacles do not change.
   *
   * @return null if no indicator has an estimate
   */
  public static @Nullable Double score(List<Measure> measures) {
    double answered = answeredWeight(measures);
    return answered > 0
        ? sum(measures.stream().map(measure -> row(measure, answered)).toList())
        : null;
  }

  private static double answeredWeight(List<Measure> measures) {
    return weight(measures.stream().filter(VerdictRule::answers).toList());
  }

  /** Indicators with half of the weight have to answer, or the rest would speak for all. */
  private static List<String> obstacles(
      Certainty certainty, List<String> unmodelledBreaks, double answeredShare) {
    List<String> obstacles = new ArrayList<>();
    if (answeredShare < 0.5) {
      obstacles.add(
          "Indicators with "
              + Math.round(100 * answeredShare)
              + " % of the weight have an estimate; 50 % are needed.");
    }
    if (certainty.level() == CertaintyLevel.VERY_LOW) {
      obstacles.add("The certainty of the evidence is very low.");
    }
    for (String unmodelled : unmodelledBreaks) {
      obstacles.add("A change of method in the window has no term of its own: " + unmodelled);
    }
    return obstacles;
  }

  private static boolean answers(Measure measure) {
    return measure.outcome() instanceof Estimate;
  }

  private static double weight(List<Measure> measures) {
    return measures.stream().mapToDouble(Measure::weight).sum();
  }

  private static double sum(List<Judgement.Row> rows) {
    return Math.clamp(rows.stream().mapToDouble(Judgement.Row::contribution).sum(), -1.0, 1.0);
  }

  private static Judgement.Row row(Measure measure, double answeredWeight) {
    @Nullable Double probability =
        measure.outcome() instanceof Estimate estimate ? estimate.probabilityImproved() : null;
    double contribution =
        probability == null || answeredWeight == 0
            ? 0
            : measure.weight() * (2 * probability - 1) / answeredWeight;
    return new Judgement.Row(
        measure.indicator(),
        measure.weight(),
        measure.classification(),
        probability,
        contribution,
        measure.sensitivity().stable(),
        measure.settlement());
  }
}
