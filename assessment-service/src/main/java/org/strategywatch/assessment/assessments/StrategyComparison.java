package org.strategywatch.assessment.assessments;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.strategywatch.assessment.LocalizedText;
import org.strategywatch.assessment.indicators.Indicator;
import org.strategywatch.assessment.statistics.IndicatorClass;
import org.strategywatch.assessment.statistics.verdict.CertaintyLevel;
import org.strategywatch.assessment.statistics.verdict.Confidence;
import org.strategywatch.assessment.statistics.verdict.Direction;
import org.strategywatch.assessment.statistics.verdict.DisplacementFinding;
import org.strategywatch.assessment.statistics.verdict.Likelihood;
import org.strategywatch.assessment.statistics.verdict.Verdict;

/**
 * Strategies side by side.
 *
 * @param comparable whether all were assessed over the same months, by the same method and the same
 *     indicators
 * @param caveats why they are not, and what else to know
 * @param items in the order in which they were asked for
 */
@Schema(name = "StrategyComparison")
public record StrategyComparison(boolean comparable, List<Caveat> caveats, List<Item> items) {

  public StrategyComparison {
    caveats = List.copyOf(caveats);
    items = List.copyOf(items);
  }

  /**
   * One strategy.
   *
   * @param assessment the published one of the strategy as a whole, or the caller's newest draft;
   *     absent when there is neither
   */
  @Schema(name = "ComparedStrategy")
  public record Item(
      UUID strategyId, String title, String country, @Nullable Assessed assessment) {}

  /**
   * What its assessment says.
   *
   * @param from first month of the window
   * @param to last month, inclusive
   * @param score in [−1, 1]
   * @param stale whether incidents in its window have changed since
   */
  @Schema(name = "ComparedAssessment")
  public record Assessed(
      UUID id,
      AssessmentStatus status,
      String from,
      String to,
      LocalDate startedOn,
      String methodVersion,
      Verdict verdict,
      LocalizedText verdictLabel,
      @Nullable Double score,
      CertaintyLevel certainty,
      @Nullable Likelihood likelihood,
      Confidence confidence,
      @Nullable Direction direction,
      List<ComparedMeasure> measures,
      boolean stale,
      @Nullable DisplacementFinding displacement) {

    public Assessed {
      measures = List.copyOf(measures);
    }

    static Assessed of(AssessmentResponse it) {
      return new Assessed(
          it.id(),
          it.status(),
          it.from(),
          it.to(),
          it.startedOn(),
          it.evidence().methodVersion(),
          it.verdict(),
          label(Phrase.of(it.verdict())),
          it.score(),
          it.certainty(),
          it.likelihood(),
          it.confidence(),
          it.direction(),
          it.measures().stream().map(ComparedMeasure::of).toList(),
          it.staleSince() != null,
          Displacement.finding(it.displacement()));
    }
  }

  /**
   * @param rateRatio against the trend before, with its 95 % interval; absent if it cannot say
   */
  @Schema(name = "ComparedMeasure")
  public record ComparedMeasure(
      Indicator indicator,
      LocalizedText label,
      @JsonProperty("class") IndicatorClass classification,
      @Nullable Double rateRatio,
      @Nullable Double low,
      @Nullable Double high) {

    static ComparedMeasure of(MeasureResponse it) {
      return new ComparedMeasure(
          it.indicator(),
          StrategyComparison.label(Phrase.of(it.indicator())),
          it.classification(),
          it.againstTrend().rateRatio(),
          it.againstTrend().low(),
          it.againstTrend().high());
    }
  }

  /** What to know before comparing. */
  @Schema(name = "ComparisonCaveat")
  public record Caveat(Code code, LocalizedText text) {

    /** The kinds of caveats. */
    @Schema(name = "ComparisonCaveatCode")
    public enum Code {
      NOT_ASSESSED(
          "A strategy has no assessment that you may see.",
          "Une stratégie n’a pas d’évaluation que vous puissiez consulter."),
      OTHER_WINDOWS(
          "The strategies were assessed over different months.",
          "Les stratégies ont été évaluées sur des mois différents."),
      OTHER_METHODS(
          "The strategies were assessed by different versions of the method.",
          "Les stratégies ont été évaluées avec des versions différentes de la méthode."),
      OTHER_INDICATORS(
          "Different indicators enter the verdicts.",
          "Des indicateurs différents entrent dans les verdicts."),
      DRAFTS(
          "A draft of yours stands for a strategy without a published assessment.",
          "L’un de vos projets remplace l’évaluation publiée qui manque à une stratégie."),
      STALE(
          "Incidents of an assessment have been added or corrected since.",
          "Des incidents d’une évaluation ont été ajoutés ou corrigés depuis.");

      private final String en;
      private final String fr;

      Code(String en, String fr) {
        this.en = en;
        this.fr = fr;
      }

      Caveat caveat() {
        return new Caveat(this, new LocalizedText(en, fr));
      }

      boolean forbidsComparison() {
        return this != DRAFTS && this != STALE;
      }
    }
  }

  private static LocalizedText label(Phrase phrase) {
    return new LocalizedText(phrase.in(Language.EN), phrase.in(Language.FR));
  }
}
