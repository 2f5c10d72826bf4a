package org.strategywatch.assessment.series;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.strategywatch.assessment.Remark;
import org.strategywatch.assessment.indicators.Indicator;
import org.strategywatch.assessment.series.ControlChartsResponse.Point;
import org.strategywatch.assessment.series.ControlChartsResponse.Quiet;
import org.strategywatch.assessment.statistics.warning.Baseline;
import org.strategywatch.assessment.statistics.warning.Cusum;
import org.strategywatch.assessment.statistics.warning.Ewma;

/**
 * Draws the charts of some months behind their baseline.
 *
 * @param length of the baseline, in months
 * @param baseline null if there are too few months, or some without a value
 * @param refusal why nothing can be drawn; null if it can
 */
record ChartDrawing(
    MonthsOver months, int length, @Nullable Baseline baseline, @Nullable Remark refusal) {

  private static final Remark NO_SCATTER =
      new Remark(
          "NO_VARIATION",
          "The months of the baseline do not scatter, so there is no limit to draw");

  static ChartDrawing of(Indicator indicator, MonthsOver months, int length) {
    Remark refusal = months.refusal(length + 1);
    if (refusal != null) {
      return new ChartDrawing(months, length, null, refusal);
    }
    List<Double> quiet = months.values().subList(0, length);
    Baseline baseline =
        indicator == Indicator.DIFFUSION ? Baseline.of(quiet) : Baseline.ofCounts(quiet);
    return new ChartDrawing(months, length, baseline, baseline.deviation() > 0 ? null : NO_SCATTER);
  }

  @Nullable Quiet quiet() {
    return baseline == null
        ? null
        : new Quiet(
            months.month(0), months.month(length - 1), baseline.mean(), baseline.deviation());
  }

  /** Those of the baseline have a value and a centre alone; where nothing is drawn, a value. */
  List<Point> points() {
    List<Point> points = new ArrayList<>();
    if (baseline == null || refusal != null) {
      for (int i = 0; i < months.size(); i++) {
        points.add(undrawn(i, false, null));
      }
      return points;
    }
    for (int i = 0; i < length; i++) {
      points.add(undrawn(i, true, baseline.mean()));
    }
    points.addAll(watched(baseline));
    return points;
  }

  private List<Point> watched(Baseline quiet) {
    List<Double> values = months.values().subList(length, months.size());
    List<Cusum.Point> sums = Cusum.STANDARD.of(values, quiet.mean(), quiet.deviation());
    List<Ewma.Point> averages = Ewma.STANDARD.of(values, quiet.mean(), quiet.deviation());
    List<Point> points = new ArrayList<>();
    for (int i = 0; i < values.size(); i++) {
      Cusum.Point sum = sums.get(i);
      Ewma.Point average = averages.get(i);
      points.add(
          new Point(
              months.month(length + i),
              values.get(i),
              false,
              quiet.mean(),
              sum.sum(),
              Cusum.STANDARD.limit(),
              sum.beyondLimit(),
              average.average(),
              average.upperLimit(),
              average.beyondLimit()));
    }
    return points;
  }

  private Point undrawn(int index, boolean inBaseline, @Nullable Double centre) {
    return new Point(
        months.month(index),
        months.points().get(index).value(),
        inBaseline,
        centre,
        null,
        null,
        null,
        null,
        null,
        null);
  }
}
