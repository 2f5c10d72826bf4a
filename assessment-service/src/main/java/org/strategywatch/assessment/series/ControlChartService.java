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
import org.strategywatch.assessment.statistics.warning.Cusum;
import org.strategywatch.assessment.statistics.warning.Ewma;
import org.strategywatch.platform.web.problem.ProblemException;
import org.strategywatch.platform.web.request.QueryText;
import org.strategywatch.platform.web.security.SharingLabel;

/** Draws control charts of the series that a caller may read. */
@ApplicationScoped
class ControlChartService {

  private static final int LEAST_BASELINE = 12;
  private static final int LONGEST_BASELINE = 120;
  private static final int DEFAULT_BASELINE = 24;

  private static final String METHOD_VERSION = "1.0";

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
    ChartDrawing drawing = ChartDrawing.of(series.indicator(), months, length);
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
        drawing.refusal(),
        parameters(length),
        drawing.quiet(),
        drawing.points(),
        remarks);
  }

  private static Parameters parameters(int length) {
    return new Parameters(
        length,
        Cusum.STANDARD.allowance(),
        Cusum.STANDARD.limit(),
        Ewma.STANDARD.weight(),
        Ewma.STANDARD.width());
  }
}
