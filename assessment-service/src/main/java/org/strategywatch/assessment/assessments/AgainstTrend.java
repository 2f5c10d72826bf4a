package org.strategywatch.assessment.assessments;

import java.util.function.UnaryOperator;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.strategywatch.assessment.LocalizedText;
import org.strategywatch.assessment.statistics.StepOutcome;

/**
 * The change of level against the trend and season that the strategy inherited.
 *
 * @param rateRatio after over expected; this and all numbers are absent together
 * @param low lower end of the 95 % interval
 * @param high upper end
 * @param beta its logarithm
 * @param standardError of beta
 * @param dispersion of the counts; 1 for Poisson scatter
 * @param observed sum from the start on
 * @param expected the same without the step
 * @param cannotSay why there are no numbers
 */
@Schema(name = "AgainstTrend")
public record AgainstTrend(
    LocalizedText question,
    @Nullable Double rateRatio,
    @Nullable Double low,
    @Nullable Double high,
    @Nullable Double beta,
    @Nullable Double standardError,
    @Nullable Double dispersion,
    @Nullable Double deviance,
    @Nullable Integer degreesOfFreedom,
    @Nullable Double observed,
    @Nullable Double expected,
    @Nullable String cannotSay) {

  private static final LocalizedText QUESTION =
      new LocalizedText(
          "Did the level change at the start, against the trend and season before it?",
          "Le niveau a-t-il changé au début, par rapport à la tendance et à la saison d’avant ?");

  static AgainstTrend of(StepOutcome outcome) {
    return switch (outcome) {
      case StepOutcome.Estimate it ->
          new AgainstTrend(
              QUESTION,
              it.rateRatio(),
              it.low(),
              it.high(),
              it.beta(),
              it.standardError(),
              it.dispersion(),
              it.deviance(),
              it.degreesOfFreedom(),
              it.observed(),
              it.expected(),
              null);
      case StepOutcome.CannotSay cannot -> cannotSay(cannot.explanation());
    };
  }

  AgainstTrend translated(UnaryOperator<String> translation) {
    return cannotSay == null ? this : cannotSay(translation.apply(cannotSay));
  }

  private static AgainstTrend cannotSay(String explanation) {
    return new AgainstTrend(
        QUESTION, null, null, null, null, null, null, null, null, null, null, explanation);
  }
}
