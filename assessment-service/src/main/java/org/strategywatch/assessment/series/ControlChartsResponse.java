package org.strategywatch.assessment.series;

import java.time.YearMonth;
import java.util.List;
import java.util.function.UnaryOperator;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.strategywatch.assessment.Remark;
import org.strategywatch.assessment.indicators.Indicator;
import org.strategywatch.assessment.indicators.Watermark;
import org.strategywatch.platform.web.language.Translatable;

/**
 * The points of a CUSUM and an EWMA chart of one series.
 *
 * @param to the last month that is drawn; absent if none is over
 * @param cannotSay why there are no charts, where there are none; the values are there all the same
 * @param baseline the months that the others are compared with
 */
@Schema(name = "ControlCharts")
public record ControlChartsResponse(
    String country,
    @Nullable String admin1,
    @Nullable String admin2,
    Indicator indicator,
    @Schema(implementation = String.class, examples = "2018-01") YearMonth from,
    @Nullable @Schema(implementation = String.class, examples = "2023-12") YearMonth to,
    String methodVersion,
    Watermark watermark,
    @Nullable Remark cannotSay,
    Parameters parameters,
    @Nullable Quiet baseline,
    List<Point> points,
    List<Remark> remarks)
    implements Translatable {

  /**
   * What the charts are drawn with.
   *
   * @param cusumAllowance k, in standard deviations
   * @param cusumLimit h, in standard deviations
   * @param ewmaWeight λ of the newest month, in (0, 1]
   * @param ewmaWidth L, in standard deviations of the average
   */
  @Schema(name = "ControlChartParameters")
  public record Parameters(
      int baselineMonths,
      double cusumAllowance,
      double cusumLimit,
      double ewmaWeight,
      double ewmaWidth) {}

  /**
   * The months taken as quiet.
   *
   * @param to inclusive
   * @param mean the centre of both charts, in the unit of the indicator
   * @param standardDeviation σ, in the same unit; of counts at least the square root of the mean
   */
  @Schema(name = "ControlChartBaseline")
  public record Quiet(
      @Schema(implementation = String.class, examples = "2018-01") YearMonth from,
      @Schema(implementation = String.class, examples = "2019-12") YearMonth to,
      double mean,
      double standardDeviation) {}

  /**
   * One month. The charts begin behind the baseline, whose months have nothing but a value and a
   * centre.
   *
   * @param value of the indicator; absent where the month has none
   * @param cusum sum of what exceeds the centre and the allowance, in standard deviations
   * @param cusumLimit above it the sum signals
   * @param ewma the weighted average, in the unit of the indicator
   * @param ewmaLimit above it the average signals
   */
  @Schema(name = "ControlChartPoint")
  public record Point(
      @Schema(implementation = String.class, examples = "2020-04") YearMonth month,
      @Nullable Double value,
      boolean inBaseline,
      @Nullable Double centre,
      @Nullable Double cusum,
      @Nullable Double cusumLimit,
      @Nullable Boolean cusumSignalled,
      @Nullable Double ewma,
      @Nullable Double ewmaLimit,
      @Nullable Boolean ewmaSignalled) {}

  public ControlChartsResponse {
    points = List.copyOf(points);
    remarks = List.copyOf(remarks);
  }

  @Override
  public ControlChartsResponse translated(UnaryOperator<String> translation) {
    return new ControlChartsResponse(
        country,
        admin1,
        admin2,
        indicator,
        from,
        to,
        methodVersion,
        watermark,
        cannotSay == null ? null : cannotSay.translated(translation),
        parameters,
        baseline,
        points,
        remarks.stream().map(remark -> remark.translated(translation)).toList());
  }
}
