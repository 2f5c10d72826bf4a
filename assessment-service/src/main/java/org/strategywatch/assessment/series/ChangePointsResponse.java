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
 * Where the rate of one series changed.
 *
 * @param to the last month that counted; absent if none is over
 * @param cannotSay why there is nothing else, where there is nothing
 * @param breaks any number of changes
 * @param singleChange the one change, if there is exactly one
 */
@Schema(name = "ChangePoints")
public record ChangePointsResponse(
    String country,
    @Nullable String admin1,
    @Nullable String admin2,
    Indicator indicator,
    @Schema(implementation = String.class, examples = "2018-01") YearMonth from,
    @Nullable @Schema(implementation = String.class, examples = "2023-12") YearMonth to,
    String methodVersion,
    Watermark watermark,
    @Nullable Remark cannotSay,
    @Nullable Breaks breaks,
    @Nullable SingleChange singleChange,
    List<Remark> remarks)
    implements Translatable {

  /**
   * The best division of the series into stretches of one rate each.
   *
   * @param dispersion how many times more the months scatter than Poisson counts, at least 1
   * @param penalty what each break had to be worth, in units of the deviance
   * @param leastMonths no stretch is shorter
   * @param items empty if there is no break
   */
  @Schema(name = "SeriesBreaks")
  public record Breaks(double dispersion, double penalty, int leastMonths, List<Break> items) {

    public Breaks {
      items = List.copyOf(items);
    }
  }

  /**
   * One of them.
   *
   * @param month the first one at the new rate
   * @param meanBefore a month, since the break before or the beginning
   * @param meanAfter a month, up to the next break or the end
   * @param ratio after over before; absent if there was nothing before
   */
  @Schema(name = "SeriesBreak")
  public record Break(
      @Schema(implementation = String.class, examples = "2020-04") YearMonth month,
      double meanBefore,
      double meanAfter,
      @Nullable Double ratio) {}

  /**
   * Where one change lies.
   *
   * @param month the most probable first month at the new rate
   * @param probability of that month, in (0, 1]
   * @param credibleMonths the fewest months that hold the change with 95 %, in order; not always
   *     neighbours
   * @param credibleProbability of these together, at least 0.95
   * @param rateBefore a month, before that month
   * @param rateAfter a month, from it on
   * @param ratio after over before; absent if there was nothing before
   */
  @Schema(name = "SeriesSingleChange")
  public record SingleChange(
      @Schema(implementation = String.class, examples = "2020-04") YearMonth month,
      double probability,
      List<CredibleMonth> credibleMonths,
      double credibleProbability,
      double rateBefore,
      double rateAfter,
      @Nullable Double ratio) {

    public SingleChange {
      credibleMonths = List.copyOf(credibleMonths);
    }
  }

  /** A month with the probability that the new rate begins in it. */
  @Schema(name = "SeriesCredibleMonth")
  public record CredibleMonth(
      @Schema(implementation = String.class, examples = "2020-04") YearMonth month,
      double probability) {}

  public ChangePointsResponse {
    remarks = List.copyOf(remarks);
  }

  @Override
  public ChangePointsResponse translated(UnaryOperator<String> translation) {
    return new ChangePointsResponse(
        country,
        admin1,
        admin2,
        indicator,
        from,
        to,
        methodVersion,
        watermark,
        cannotSay == null ? null : cannotSay.translated(translation),
        breaks,
        singleChange,
        remarks.stream().map(remark -> remark.translated(translation)).toList());
  }
}
