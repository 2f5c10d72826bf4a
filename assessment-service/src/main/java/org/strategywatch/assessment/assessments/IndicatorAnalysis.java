package org.strategywatch.assessment.assessments;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;
import org.strategywatch.assessment.indicators.Indicator;
import org.strategywatch.assessment.indicators.MonthCounts;
import org.strategywatch.assessment.statistics.InterruptedTimeSeries;
import org.strategywatch.assessment.statistics.MonthlySeries;
import org.strategywatch.assessment.statistics.RateRatio;
import org.strategywatch.assessment.statistics.SensitivityAnalysis;
import org.strategywatch.assessment.statistics.verdict.Judgement;
import org.strategywatch.assessment.statistics.verdict.Measure;
import org.strategywatch.assessment.statistics.verdict.Settlement;

/**
 * All that is computed of one indicator.
 *
 * @param start first month under the strategy
 * @param alternatives null where they are not tried
 * @param breaks months from which on a source counted differently, each with a step of its own
 */
record IndicatorAnalysis(
    ComputationInputs.Weighted weighted,
    YearMonth start,
    List<MonthCounts> months,
    @Nullable Alternatives alternatives,
    List<YearMonth> breaks) {

  /** What the series is measured over: a month, or an incident for LETHALITY. */
  MonthlySeries series() {
    return perIncident(counted(indicator()::count));
  }

  /** The main model. */
  InterruptedTimeSeries model() {
    return InterruptedTimeSeries.startingIn(start).withBreaksIn(breaks);
  }

  Measure measure() {
    InterruptedTimeSeries model = model();
    MonthlySeries series = series();
    Measure main =
        Measure.of(indicator().name(), weighted.weight(), model, series, otherEstimates());
    return alternatives == null
        ? main
        : new Measure(
            main.indicator(),
            main.weight(),
            main.outcome(),
            main.sensitivity().withParts(model, main.classification(), parts(alternatives)),
            main.settlement());
  }

  MeasureResponse describe(Measure measure, Judgement.Row row) {
    return new MeasureResponse(
        indicator(),
        row.classification(),
        row.weight(),
        row.contribution(),
        row.probabilityImproved(),
        beforeAfter(),
        AgainstTrend.of(measure.outcome()),
        trend(),
        checks(measure.sensitivity()),
        row.stable(),
        row.settlement() instanceof Settlement.InMonths wait ? wait.months() : null,
        row.settlement() instanceof Settlement.NotByWaiting not ? not.explanation() : null);
  }

  Indicator indicator() {
    return weighted.indicator();
  }

  /** Deaths of civilians come without a range. Deaths per incident were not tried before 2.1. */
  private Map<String, MonthlySeries> otherEstimates() {
    boolean ranged =
        indicator() == Indicator.FATALITIES
            || (indicator() == Indicator.LETHALITY && alternatives != null);
    return ranged
        ? Map.of(
            "LOW_DEATHS", perIncident(counted(month -> month.deaths().low())),
            "HIGH_DEATHS", perIncident(counted(month -> month.deaths().high())))
        : Map.of();
  }

  private MonthlySeries perIncident(MonthlySeries counts) {
    return indicator() == Indicator.LETHALITY
        ? counts.per(months.stream().map(month -> (double) month.incidents()).toList())
        : counts;
  }

  private SequencedMap<String, MonthlySeries> parts(Alternatives tried) {
    SequencedMap<String, MonthlySeries> parts = new LinkedHashMap<>();
    for (Alternatives.Part part : tried.parts()) {
      MonthlySeries counts = partly(part, indicator());
      parts.put(
          part.check(),
          indicator() == Indicator.LETHALITY
              ? counts.per(partly(part, Indicator.ATTACKS).values())
              : counts);
    }
    return parts;
  }

  private MonthlySeries partly(Alternatives.Part part, Indicator what) {
    return MonthlySeries.of(
        months.getFirst().month(),
        part.counts().getOrDefault(what, List.of()).stream().map(Long::doubleValue).toList());
  }

  private List<SensitivityCheck> checks(SensitivityAnalysis sensitivity) {
    List<SensitivityCheck> checks = new ArrayList<>();
    sensitivity.checks().forEach(check -> checks.add(SensitivityCheck.of(check, null)));
    if (!breaks.isEmpty() && !checks.isEmpty()) {
      checks.add(SensitivityCheck.of(SensitivityAnalysis.withoutBreaks(model(), series()), null));
    }
    if (alternatives != null && !checks.isEmpty()) {
      for (SensitivityAnalysis.Check check : sensitivity.ofParts()) {
        checks.add(SensitivityCheck.of(check, alternatives.source(check.name())));
      }
      if (alternatives.sourcesNotTried() > 0) {
        checks.add(SensitivityCheck.ofSourcesNotTried(alternatives.sourcesNotTried()));
      }
    }
    return checks;
  }

  private MonthlySeries counted(ToLongFunction<MonthCounts> what) {
    return MonthlySeries.of(months.getFirst().month(), months.stream().mapToLong(what).toArray());
  }

  private @Nullable TrendTest trend() {
    MonthlySeries series = series();
    List<Double> rates = new ArrayList<>();
    for (int i = 0; i < series.size(); i++) {
      if (series.exposure().get(i) > 0) {
        rates.add(series.values().get(i) / series.exposure().get(i));
      }
    }
    return TrendTest.of(rates, indicator() == Indicator.LETHALITY ? null : series);
  }

  private BeforeAfter beforeAfter() {
    Side before = new Side();
    Side after = new Side();
    MonthlySeries series = series();
    for (int i = 0; i < series.size(); i++) {
      Side side = months.get(i).month().isBefore(start) ? before : after;
      side.count += series.values().get(i).longValue();
      side.time += series.exposure().get(i);
    }
    if (before.time == 0 || after.time == 0) {
      return BeforeAfter.cannotSay("There is nothing to compare on one side of the start");
    }
    if (before.count + after.count > Integer.MAX_VALUE) {
      return BeforeAfter.cannotSay("The counts are too large for the exact comparison");
    }
    return BeforeAfter.of(RateRatio.compare(before.count, before.time, after.count, after.time));
  }

  private static final class Side {
    private long count;
    private double time;
  }
}
