package org.strategywatch.assessment.assessments;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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
 */
record IndicatorAnalysis(
    ComputationInputs.Weighted weighted, YearMonth start, List<MonthCounts> months) {

  /** What the series is measured over: a month, or an incident for LETHALITY. */
  MonthlySeries series() {
    MonthlySeries counts = counted(indicator()::count);
    return indicator() == Indicator.LETHALITY
        ? counts.per(months.stream().map(month -> (double) month.incidents()).toList())
        : counts;
  }

  Measure measure() {
    InterruptedTimeSeries model = InterruptedTimeSeries.startingIn(start);
    MonthlySeries series = series();
    Measure main = Measure.of(indicator().name(), weighted.weight(), model, series);
    return indicator() == Indicator.FATALITIES
        ? new Measure(
            main.indicator(),
            main.weight(),
            main.outcome(),
            SensitivityAnalysis.of(model, series, otherEstimates()),
            main.settlement())
        : main;
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
        measure.sensitivity().checks().stream().map(SensitivityCheck::of).toList(),
        row.stable(),
        row.settlement() instanceof Settlement.InMonths wait ? wait.months() : null,
        row.settlement() instanceof Settlement.NotByWaiting not ? not.explanation() : null);
  }

  Indicator indicator() {
    return weighted.indicator();
  }

  private Map<String, MonthlySeries> otherEstimates() {
    return Map.of(
        "LOW_DEATHS", counted(month -> month.deaths().low()),
        "HIGH_DEATHS", counted(month -> month.deaths().high()));
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
