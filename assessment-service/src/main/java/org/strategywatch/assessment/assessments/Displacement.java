package org.strategywatch.assessment.assessments;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.function.UnaryOperator;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.strategywatch.assessment.LocalizedText;
import org.strategywatch.assessment.indicators.Indicator;
import org.strategywatch.assessment.statistics.IndicatorClass;
import org.strategywatch.assessment.statistics.StepOutcome;
import org.strategywatch.assessment.statistics.StepOutcome.CannotSay;
import org.strategywatch.assessment.statistics.StepOutcome.Estimate;
import org.strategywatch.assessment.statistics.verdict.DisplacementFinding;

/**
 * Whether violence may have moved to the neighbours: the main model, with the same start and
 * months, on neighbouring countries or areas. It never changes the score.
 *
 * @param text the finding in words
 * @param indicators those of the verdict, in their order; none if no neighbour is known
 * @param neighbours how many there are
 * @param notShownSingly how many of them, those with the fewest incidents, count only together
 * @param unknownAreas areas of the strategy whose neighbours are not known
 */
@Schema(name = "Displacement")
public record Displacement(
    DisplacementFinding finding,
    LocalizedText text,
    List<ByIndicator> indicators,
    int neighbours,
    int notShownSingly,
    List<String> unknownAreas) {

  public Displacement {
    indicators = List.copyOf(indicators);
    unknownAreas = List.copyOf(unknownAreas);
  }

  static @Nullable DisplacementFinding finding(@Nullable Displacement displacement) {
    return displacement == null ? null : displacement.finding();
  }

  /** The finding in words; it is there in both languages. */
  public String text(Language language) {
    return language == Language.FR && text.fr() != null ? text.fr() : text.en();
  }

  Displacement translated(UnaryOperator<String> translation) {
    return new Displacement(
        finding,
        text,
        indicators.stream().map(measure -> measure.translated(translation)).toList(),
        neighbours,
        notShownSingly,
        unknownAreas);
  }

  /**
   * One indicator next door.
   *
   * @param shifted whether it deteriorated among the neighbours together while it improved here, or
   *     while the score says that the strategy works
   * @param together of all neighbours, also of those that are not shown singly
   * @param single at most eight neighbours, the most incidents first
   */
  @Schema(name = "DisplacementMeasure")
  public record ByIndicator(
      Indicator indicator, boolean shifted, Beside together, List<Beside> single) {

    public ByIndicator {
      single = List.copyOf(single);
    }

    ByIndicator translated(UnaryOperator<String> translation) {
      return new ByIndicator(
          indicator,
          shifted,
          together.translated(translation),
          single.stream().map(neighbour -> neighbour.translated(translation)).toList());
    }
  }

  /**
   * The change of level against the trend and season before the start.
   *
   * @param country of the neighbour; absent for all together
   * @param admin1 its name; absent for a whole country and for all together
   * @param rateRatio after over expected; this and all numbers are absent together
   * @param low lower end of the 95 % interval
   * @param high upper end
   * @param observed sum from the start on
   * @param expected the same without the step
   * @param cannotSay why there are no numbers
   */
  @Schema(name = "NeighbourChange")
  public record Beside(
      @Nullable String country,
      @Nullable String admin1,
      @JsonProperty("class") IndicatorClass classification,
      @Nullable Double rateRatio,
      @Nullable Double low,
      @Nullable Double high,
      @Nullable Double observed,
      @Nullable Double expected,
      @Nullable String cannotSay) {

    Beside translated(UnaryOperator<String> translation) {
      return cannotSay == null
          ? this
          : new Beside(
              country,
              admin1,
              classification,
              rateRatio,
              low,
              high,
              observed,
              expected,
              translation.apply(cannotSay));
    }

    static Beside of(@Nullable String country, @Nullable String admin1, StepOutcome outcome) {
      IndicatorClass classification = IndicatorClass.of(outcome);
      return switch (outcome) {
        case Estimate it ->
            new Beside(
                country,
                admin1,
                classification,
                it.rateRatio(),
                it.low(),
                it.high(),
                it.observed(),
                it.expected(),
                null);
        case CannotSay cannot ->
            new Beside(
                country,
                admin1,
                classification,
                null,
                null,
                null,
                null,
                null,
                cannot.explanation());
      };
    }
  }
}
