package org.strategywatch.assessment.series;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.strategywatch.assessment.Remark;
import org.strategywatch.assessment.indicators.Indicator;
import org.strategywatch.assessment.indicators.IndicatorQuery;
import org.strategywatch.assessment.indicators.IndicatorSeriesResponse;
import org.strategywatch.assessment.indicators.IndicatorService;
import org.strategywatch.assessment.series.ControlChartsResponse.Parameters;
import org.strategywatch.assessment.series.ControlChartsResponse.Point;
import org.strategywatch.assessment.series.ControlChartsResponse.Quiet;
import org.strategywatch.assessment.statistics.warning.Baseline;
import org.strategywatch.assessment.statistics.warning.Cusum;
import org.strategywatch.assessment.statistics.warning.Ewma;
import org.strategywatch.platform.web.problem.ProblemException;
import org.strategywatch.platform.web.request.QueryText;
import org.strategywatch.platform.web.security.SharingLabel;

/** Draws control charts of the series that a caller may read. */
@ApplicationScoped
class ControlChartService {

  static final int LEAST_BASELINE = 12;
  static final int LONGEST_BASELINE = 120;
  static final int DEFAULT_BASELINE = 24;

  private static final String METHOD_VERSION = "1.0";

  private static final Remark NO_SCATTER =
      new Remark(
          "NO_VARIATION",
          "The months of the baseline do not scatter, so there is no limit to draw");
  private static final Remark REASON_TO_LOOK =
      new Remark(
          "REASON_TO_LOOK",
          "A signal is a reason to look, never a verdict: the charts take the baseline as quiet and"
              + " know neither season nor trend");
  private static final Remark RISES_ONLY =
      new Remark("RISES_ONLY", "Only rises are signalled, no falls");

  private final IndicatorService indicators;
  private final Clock clock;

  ControlChartService(IndicatorService indicators, Clock clock) {
    this.indicators = indicators;
    this.clock = clock;
  }

  /**
   * @param baselineMonths as it came
   * @throws ProblemException naming {@code indicator} if its months cannot be compared with one
   *     standard deviation, or {@code baselineMonths} if it is not within 12 to 120
   */
  ControlChartsResponse draw(
      IndicatorQuery query, @Nullable String baselineMonths, SharingLabel clearance) {
    if (query.knownIndicator() == Indicator.LETHALITY) {
      throw ProblemException.invalidParameter(
          "indicator",
          "METHOD_DOES_NOT_FIT",
          "deaths per incident scatter more the fewer incidents there are, and a control chart knows"
              + " one standard deviation");
    }
    int length =
        new QueryText("baselineMonths", baselineMonths)
            .integer(LEAST_BASELINE, LONGEST_BASELINE)
            .orElse(DEFAULT_BASELINE);
    IndicatorSeriesResponse series = indicators.series(query, clearance);
    return charts(series, MonthsOver.of(series, query.moment(), clock.instant()), length);
  }

  private static ControlChartsResponse charts(
      IndicatorSeriesResponse series, MonthsOver months, int length) {
    Remark refusal = months.refusal(length + 1);
    Baseline baseline = refusal == null ? baseline(series.indicator(), months, length) : null;
    boolean scatters = baseline != null && baseline.deviation() > 0;
    List<Remark> remarks = new ArrayList<>(List.of(REASON_TO_LOOK, RISES_ONLY));
    remarks.addAll(months.remarks());
    return new ControlChartsResponse(
        series.country(),
        series.admin1(),
        series.admin2(),
        series.indicator(),
        series.points().getFirst().month(),
        months.last(),
        METHOD_VERSION,
        series.watermark(),
        baseline == null || scatters ? refusal : NO_SCATTER,
        new Parameters(
            length,
            Cusum.STANDARD.allowance(),
            Cusum.STANDARD.limit(),
            Ewma.STANDARD.weight(),
            Ewma.STANDARD.width()),
        baseline == null
            ? null
            : new Quiet(
                months.month(0), months.month(length - 1), baseline.mean(), baseline.deviation()),
        baseline != null && scatters ? drawn(months, length, baseline) : bare(months),
        remarks);
  }

  private static Baseline baseline(Indicator indicator, MonthsOver months, int length) {
    List<Double> quiet = months.values().subList(0, length);
    return indicator == Indicator.DIFFUSION ? Baseline.of(quiet) : Baseline.ofCounts(quiet);
  }

  private static List<Point> drawn(MonthsOver months, int length, Baseline baseline) {
    List<Double> values = months.values();
    List<Double> watched = values.subList(length, values.size());
    List<Cusum.Point> sums = Cusum.STANDARD.of(watched, baseline.mean(), baseline.deviation());
    List<Ewma.Point> averages = Ewma.STANDARD.of(watched, baseline.mean(), baseline.deviation());
    List<Point> points = new ArrayList<>();
    for (int i = 0; i < length; i++) {
      points.add(undrawn(months, i, true, baseline.mean()));
    }
    for (int i = 0; i < watched.size(); i++) {
      Cusum.Point sum = sums.get(i);
      Ewma.Point average = averages.get(i);
      points.add(
          new Point(
              months.month(length + i),
              watched.get(i),
              false,
              baseline.mean(),
              sum.sum(),
              Cusum.STANDARD.limit(),
              sum.beyondLimit(),
              average.average(),
              average.upperLimit(),
              average.beyondLimit()));
    }
    return points;
  }

  private static List<Point> bare(MonthsOver months) {
    List<Point> points = new ArrayList<>();
    for (int i = 0; i < months.size(); i++) {
      points.add(undrawn(months, i, false, null));
    }
    return points;
  }

  private static Point undrawn(
      MonthsOver months, int index, boolean inBaseline, @Nullable Double centre) {
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
