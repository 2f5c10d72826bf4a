package org.strategywatch.assessment.statistics.verdict;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.strategywatch.assessment.statistics.IndicatorClass;
import org.strategywatch.assessment.statistics.StepOutcome;
import org.strategywatch.assessment.statistics.StepOutcome.Estimate;

/**
 * Whether a fall may be violence that moved next door: the same model on the neighbours together
 * (on displacement as a rival explanation: Lum, Kennedy and Sherley 2006, Campbell Systematic
 * Reviews 2; the rule is ours).
 *
 * <p>An indicator has shifted when it deteriorated among the neighbours together while it improved
 * here, or while the score says that the whole works. As everywhere in the verdict, what holds for
 * under half of the weight does not decide.
 */
public final class DisplacementRule {

  /** From this score on a strategy counts as partly working at least. */
  private static final double WORKS = 0.2;

  private DisplacementRule() {}

  /**
   * One indicator.
   *
   * @param weight its part in the score
   * @param here what became of it where the strategy is in force
   * @param beside what became of it among the neighbours together
   */
  public record Pair(double weight, IndicatorClass here, StepOutcome beside) {

    /**
     * @param score of the verdict, in [−1, 1]; null if there is none
     */
    public boolean isShifted(@Nullable Double score) {
      boolean better = here == IndicatorClass.IMPROVED || (score != null && score >= WORKS);
      return better && IndicatorClass.of(beside) == IndicatorClass.DETERIORATED;
    }

    private boolean answers() {
      return beside instanceof Estimate;
    }
  }

  /**
   * The finding; {@code CANNOT_SAY} if nothing here has an answer, or indicators with under half of
   * the weight have one among the neighbours.
   *
   * @param score of the verdict; null if no indicator here has an answer
   */
  public static DisplacementFinding judge(List<Pair> pairs, @Nullable Double score) {
    List<Pair> answered = pairs.stream().filter(Pair::answers).toList();
    if (score == null || answered.isEmpty() || weight(answered) < weight(pairs) / 2) {
      return DisplacementFinding.CANNOT_SAY;
    }
    List<Pair> shifted = answered.stream().filter(pair -> pair.isShifted(score)).toList();
    return !shifted.isEmpty() && weight(shifted) >= weight(answered) / 2
        ? DisplacementFinding.SUSPECTED
        : DisplacementFinding.NOT_SEEN;
  }

  private static double weight(List<Pair> pairs) {
    return pairs.stream().mapToDouble(Pair::weight).sum();
  }
}
