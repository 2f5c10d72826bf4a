package org.strategywatch.assessment.assessments;

import java.util.function.UnaryOperator;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.strategywatch.assessment.LocalizedText;
import org.strategywatch.assessment.statistics.RateRatio;

/**
 * The exact ratio of the rates after and before the start.
 *
 * @param rateRatio absent if nothing happened before
 * @param low lower end of the 95 % interval
 * @param high upper end; absent if nothing happened before
 * @param pValue two-sided, of no difference
 * @param cannotSay why numbers are absent
 */
@Schema(name = "BeforeAfter")
public record BeforeAfter(
    LocalizedText question,
    @Nullable Double rateRatio,
    @Nullable Double low,
    @Nullable Double high,
    @Nullable Double pValue,
    @Nullable String cannotSay) {

  private static final LocalizedText QUESTION =
      new LocalizedText(
          "Was the monthly rate after the start another than before, trend and season aside?",
          "Le taux mensuel après le début diffère-t-il de celui d’avant, hors tendance et saison ?");

  static BeforeAfter of(RateRatio ratio) {
    return switch (ratio) {
      case RateRatio.Estimate it ->
          new BeforeAfter(QUESTION, it.ratio(), it.low(), it.high(), it.pValue(), null);
      case RateRatio.NoneAfter none ->
          new BeforeAfter(QUESTION, 0.0, 0.0, none.high(), none.pValue(), null);
      case RateRatio.NoneBefore none ->
          new BeforeAfter(
              QUESTION, null, none.low(), null, none.pValue(), "Nothing happened before the start");
      case RateRatio.NoEvents _ -> cannotSay("Nothing happened before or after the start");
    };
  }

  static BeforeAfter cannotSay(String reason) {
    return new BeforeAfter(QUESTION, null, null, null, null, reason);
  }

  BeforeAfter translated(UnaryOperator<String> translation) {
    return cannotSay == null
        ? this
        : new BeforeAfter(question, rateRatio, low, high, pValue, translation.apply(cannotSay));
  }
}
