package org.strategywatch.assessment.assessments;

import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.strategywatch.assessment.LocalizedText;
import org.strategywatch.assessment.breaks.MethodologyBreak;
import org.strategywatch.assessment.indicators.Indicator;
import org.strategywatch.assessment.indicators.Watermark;
import org.strategywatch.assessment.statistics.verdict.Certainty;
import org.strategywatch.assessment.statistics.verdict.Certainty.Factor;
import org.strategywatch.assessment.statistics.verdict.CertaintyRule;
import org.strategywatch.assessment.statistics.verdict.DirectionCall;
import org.strategywatch.assessment.statistics.verdict.Judgement;
import org.strategywatch.assessment.statistics.verdict.Measure;
import org.strategywatch.assessment.statistics.verdict.VerdictRule;

/** From inputs to result: the same inputs give the same result, to the last digit. */
final class Computation {

  /**
   * Changes whenever the same inputs could give another result. Inputs of method 1.1 have no
   * alternatives, those of 1.1 and 2.1 no methodology breaks and no neighbours, and count nothing
   * near a capital or of aid organisations: they give without them what they gave then.
   */
  static final String METHOD_VERSION = "2.2";

  /** A direction compares the last three months with the twelve before them. */
  private static final int MONTHS_OF_A_DIRECTION = 15;

  /** So many months without a record at the end of the window may be silence as well as peace. */
  private static final int SILENCE = 3;

  private Computation() {}

  static ComputationResult run(ComputationInputs inputs) {
    BreakTreatment breaks = BreakTreatment.of(inputs);
    List<IndicatorAnalysis> analyses =
        inputs.indicators().stream()
            .map(
                weighted ->
                    new IndicatorAnalysis(
                        weighted,
                        inputs.start(),
                        inputs.months(),
                        inputs.alternatives(),
                        breaks.modelled()))
            .toList();
    List<Measure> measures = analyses.stream().map(IndicatorAnalysis::measure).toList();
    Certainty certainty = certainty(inputs, measures);
    @Nullable Displacement displacement = DisplacementAnalysis.of(inputs, breaks, measures);
    Judgement judgement =
        VerdictRule.judge(
            measures, DisplacementAnalysis.lower(certainty, displacement), breaks.unmodelled());
    List<MeasureResponse> described = new ArrayList<>();
    for (int i = 0; i < analyses.size(); i++) {
      described.add(analyses.get(i).describe(measures.get(i), judgement.indicators().get(i)));
    }
    return result(inputs, breaks, judgement, described, displacement);
  }

  private static ComputationResult result(
      ComputationInputs inputs,
      BreakTreatment breaks,
      Judgement judgement,
      List<MeasureResponse> measures,
      @Nullable Displacement displacement) {
    @Nullable MethodologyBreak across =
        breaks.behind(inputs.last().minusMonths(MONTHS_OF_A_DIRECTION - 1)).orElse(null);
    Optional<DirectionCall> direction = across == null ? direction(inputs) : Optional.empty();
    VerdictSentences sentences =
        new VerdictSentences(inputs, breaks, judgement, measures, displacement);
    return new ComputationResult(
        judgement.verdict(),
        new LocalizedText(sentences.in(Language.EN), sentences.in(Language.FR)),
        judgement.score(),
        judgement.likelihood(),
        judgement.confidence(),
        judgement.certainty().level(),
        judgement.certainty().design(),
        judgement.certainty().steps().stream().map(CertaintyStep::of).toList(),
        judgement.insufficiencies(),
        direction.map(DirectionCall::direction).orElse(null),
        direction.map(DirectionCall::rationale).orElseGet(() -> noDirection(across)),
        measures,
        new ComputationEvidence(
            inputs.incidents(),
            new Watermark(inputs.incidents(), inputs.newest(), inputs.offsets()),
            inputs.methodVersion()),
        inputs.breaks() == null ? null : breaks.considered(),
        displacement);
  }

  private static String noDirection(@Nullable MethodologyBreak across) {
    return across == null
        ? "The window is shorter than the 15 months that a direction needs."
        : "From %s on, the source “%s” counts in another way: the last 15 months cannot be compared."
            .formatted(across.changedOn(), across.source());
  }

  private static Optional<DirectionCall> direction(ComputationInputs inputs) {
    var attacks = new ComputationInputs.Weighted(Indicator.ATTACKS, 1);
    return DirectionCall.of(
        new IndicatorAnalysis(attacks, inputs.start(), inputs.months(), null, List.of()).series());
  }

  private static Certainty certainty(ComputationInputs inputs, List<Measure> measures) {
    Certainty certainty = CertaintyRule.grade(Certainty.Design.UNCONTROLLED_SERIES, measures);
    if (!inputs.last().isBefore(YearMonth.from(inputs.computedOn()))) {
      return certainty.with(
          Factor.REPORTING, "The last month of the window was not over when it was counted.");
    }
    long silent =
        inputs.newest() == null
            ? inputs.months().size()
            : ChronoUnit.MONTHS.between(YearMonth.from(inputs.newest()), inputs.last());
    return silent < SILENCE
        ? certainty
        : certainty.with(
            Factor.REPORTING,
            "No incident is known from the last %d months of the window: silence and peace cannot be told apart."
                .formatted(silent));
  }
}
