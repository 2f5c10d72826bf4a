package org.strategywatch.assessment.assessments;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.strategywatch.assessment.LocalizedText;
import org.strategywatch.assessment.indicators.Indicator;
import org.strategywatch.assessment.statistics.InterruptedTimeSeries;
import org.strategywatch.assessment.statistics.MonthlySeries;
import org.strategywatch.assessment.statistics.StepOutcome;
import org.strategywatch.assessment.statistics.verdict.Certainty;
import org.strategywatch.assessment.statistics.verdict.Certainty.Factor;
import org.strategywatch.assessment.statistics.verdict.DisplacementFinding;
import org.strategywatch.assessment.statistics.verdict.DisplacementRule;
import org.strategywatch.assessment.statistics.verdict.DisplacementRule.Pair;
import org.strategywatch.assessment.statistics.verdict.Measure;
import org.strategywatch.assessment.statistics.verdict.VerdictRule;

/** All that is computed of the neighbours: the main model only, on each and on all together. */
final class DisplacementAnalysis {

  private final YearMonth first;
  private final InterruptedTimeSeries model;
  private final Neighbours neighbours;
  private final List<Measure> measures;
  private final @Nullable Double score;

  private DisplacementAnalysis(
      ComputationInputs inputs,
      BreakTreatment breaks,
      Neighbours neighbours,
      List<Measure> measures) {
    first = inputs.first();
    model = InterruptedTimeSeries.startingIn(inputs.start()).withBreaksIn(breaks.modelled());
    this.neighbours = neighbours;
    this.measures = measures;
    score = VerdictRule.score(measures);
  }

  /**
   * @return null for inputs of a method that did not look at them
   */
  static @Nullable Displacement of(
      ComputationInputs inputs, BreakTreatment breaks, List<Measure> measures) {
    Neighbours neighbours = inputs.neighbours();
    return neighbours == null
        ? null
        : new DisplacementAnalysis(inputs, breaks, neighbours, measures).displacement();
  }

  /** A fall that may have moved next door is one that bias may explain: one step down. */
  static Certainty lower(Certainty certainty, @Nullable Displacement displacement) {
    return displacement == null || displacement.finding() != DisplacementFinding.SUSPECTED
        ? certainty
        : certainty.with(
            Factor.BIAS,
            "Violence may have moved next door: it fell here while it rose among the neighbours together: %s."
                .formatted(
                    displacement.indicators().stream()
                        .filter(Displacement.ByIndicator::shifted)
                        .map(it -> it.indicator().name())
                        .collect(Collectors.joining(", "))));
  }

  private Displacement displacement() {
    List<Displacement.ByIndicator> indicators = new ArrayList<>();
    List<Pair> pairs = new ArrayList<>();
    for (Measure measure : neighbours.all().isEmpty() ? List.<Measure>of() : measures) {
      Indicator indicator = Indicator.valueOf(measure.indicator());
      StepOutcome together = outcome(indicator, neighbours.together());
      Pair pair = new Pair(measure.weight(), measure.classification(), together);
      pairs.add(pair);
      indicators.add(
          new Displacement.ByIndicator(
              indicator,
              pair.isShifted(score),
              Displacement.Beside.of(null, null, together),
              single(indicator)));
    }
    DisplacementFinding finding = DisplacementRule.judge(pairs, score);
    DisplacementSentences sentences =
        new DisplacementSentences(neighbours, indicators, finding, score == null);
    return new Displacement(
        finding,
        new LocalizedText(sentences.in(Language.EN), sentences.in(Language.FR)),
        indicators,
        neighbours.all().size(),
        neighbours.all().size() - neighbours.single().size(),
        neighbours.unknownAreas());
  }

  private List<Displacement.Beside> single(Indicator indicator) {
    return neighbours.single().stream()
        .map(it -> Displacement.Beside.of(it.country(), it.area(), outcome(indicator, it.counts())))
        .toList();
  }

  private StepOutcome outcome(Indicator indicator, SortedMap<Indicator, List<Long>> counts) {
    MonthlySeries series = MonthlySeries.of(first, values(counts, indicator));
    return model.estimate(
        indicator == Indicator.LETHALITY ? series.per(values(counts, Indicator.ATTACKS)) : series);
  }

  private static List<Double> values(SortedMap<Indicator, List<Long>> counts, Indicator indicator) {
    return counts.getOrDefault(indicator, List.of()).stream().map(Long::doubleValue).toList();
  }
}
