package org.strategywatch.assessment.series;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.strategywatch.assessment.Remark;
import org.strategywatch.assessment.indicators.IndicatorQuery;
import org.strategywatch.assessment.indicators.IndicatorSeriesResponse;
import org.strategywatch.assessment.indicators.IndicatorService;
import org.strategywatch.assessment.series.ChangePointsResponse.Break;
import org.strategywatch.assessment.series.ChangePointsResponse.Breaks;
import org.strategywatch.assessment.series.ChangePointsResponse.CredibleMonth;
import org.strategywatch.assessment.series.ChangePointsResponse.SingleChange;
import org.strategywatch.assessment.statistics.BayesianChangePoint;
import org.strategywatch.assessment.statistics.ChangePoints;
import org.strategywatch.platform.web.problem.ProblemException;
import org.strategywatch.platform.web.security.SharingLabel;

/** Looks for changes of rate in the series that a caller may read. */
@ApplicationScoped
class ChangePointService {

  private static final String METHOD_VERSION = "1.0";

  private static final double PRIOR_SHAPE = 0.5;
  private static final double PRIOR_RATE = 1;
  private static final double CREDIBLE = 0.95;

  private static final Remark ALL_ZERO =
      new Remark("NO_EVENTS", "All values are zero, so there is no rate that could have changed");
  private static final Remark FINDING =
      new Remark(
          "FINDING_TO_EXPLAIN",
          "A change point is a finding to explain, never a verdict on a strategy: reporting that"
              + " begins or ends looks the same");
  private static final Remark ONE_CHANGE =
      new Remark(
          "SINGLE_CHANGE_ASSUMED",
          "The single change is where it would lie if there were exactly one; whether there is one,"
              + " the breaks tell");

  private final IndicatorService indicators;
  private final Clock clock;

  ChangePointService(IndicatorService indicators, Clock clock) {
    this.indicators = indicators;
    this.clock = clock;
  }

  /**
   * @throws ProblemException naming {@code indicator} if it counts no events
   */
  ChangePointsResponse find(IndicatorQuery query, SharingLabel clearance) {
    if (!ChangesOfRate.fit(query.knownIndicator())) {
      throw ProblemException.invalidParameter(
          "indicator",
          "METHOD_DOES_NOT_FIT",
          "changes of rate are looked for in counts of incidents or deaths");
    }
    IndicatorSeriesResponse series = indicators.series(query, clearance);
    MonthsOver months = MonthsOver.of(series, query.moment(), clock.instant());
    Remark refusal = refusal(months);
    List<Remark> remarks = new ArrayList<>(List.of(FINDING, ONE_CHANGE));
    remarks.addAll(months.remarks());
    return new ChangePointsResponse(
        series.country(),
        series.admin1(),
        series.admin2(),
        series.indicator(),
        series.points().getFirst().month(),
        months.last(),
        METHOD_VERSION,
        series.watermark(),
        refusal,
        refusal == null ? breaks(months) : null,
        refusal == null ? singleChange(months) : null,
        remarks);
  }

  private static @Nullable Remark refusal(MonthsOver months) {
    Remark refusal = months.refusal(ChangesOfRate.LEAST_MONTHS);
    return refusal == null && months.values().stream().allMatch(value -> value == 0)
        ? ALL_ZERO
        : refusal;
  }

  private static Breaks breaks(MonthsOver months) {
    ChangePoints found = ChangePoints.of(months.values());
    List<Break> items =
        IntStream.range(0, found.places().size())
            .mapToObj(
                i -> {
                  double before = found.rates().get(i);
                  double after = found.rates().get(i + 1);
                  return new Break(
                      months.month(found.places().get(i)), before, after, ratio(before, after));
                })
            .toList();
    return new Breaks(
        ChangePoints.dispersion(months.values()),
        found.penalty(),
        ChangePoints.LEAST_LENGTH,
        items);
  }

  private static SingleChange singleChange(MonthsOver months) {
    double dispersion = ChangePoints.dispersion(months.values());
    BayesianChangePoint change =
        BayesianChangePoint.of(months.values(), PRIOR_SHAPE, PRIOR_RATE, dispersion);
    List<CredibleMonth> credible =
        change.credibleSet(CREDIBLE).stream()
            .map(place -> new CredibleMonth(months.month(place), change.probability(place)))
            .toList();
    return new SingleChange(
        months.month(change.place()),
        change.probability(),
        credible,
        credible.stream().mapToDouble(CredibleMonth::probability).sum(),
        change.rateBefore(),
        change.rateAfter(),
        ratio(change.rateBefore(), change.rateAfter()));
  }

  private static @Nullable Double ratio(double before, double after) {
    return before == 0 ? null : after / before;
  }
}
