package org.strategywatch.assessment.series;

import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.strategywatch.assessment.Remark;
import org.strategywatch.assessment.indicators.IndicatorPoint;
import org.strategywatch.assessment.indicators.IndicatorSeriesResponse;

/**
 * The months of a series that are over in UTC. Only those can be compared: the present one would
 * look like a fall, and one that is to come like peace.
 *
 * @param points in order
 * @param leftOut the first month that is not over; null if all are
 */
record MonthsOver(List<IndicatorPoint> points, @Nullable YearMonth leftOut) {

  private static final Remark WITHOUT_VALUES =
      new Remark(
          "NO_VALUES", "Some of these months have no value, which is not zero: see the series");

  MonthsOver {
    points = List.copyOf(points);
  }

  /**
   * @param asOf the moment of which the series tells; null for now
   */
  static MonthsOver of(IndicatorSeriesResponse series, @Nullable Instant asOf, Instant now) {
    Instant known = asOf == null || asOf.isAfter(now) ? now : asOf;
    // A day is asked for by its last microsecond; with the next one its month may be over.
    YearMonth present = YearMonth.from(known.plus(1, ChronoUnit.MICROS).atOffset(ZoneOffset.UTC));
    List<IndicatorPoint> over =
        series.points().stream().filter(point -> point.month().isBefore(present)).toList();
    return new MonthsOver(
        over,
        over.size() == series.points().size() ? null : series.points().get(over.size()).month());
  }

  int size() {
    return points.size();
  }

  YearMonth month(int index) {
    return points.get(index).month();
  }

  /** Null if no month is over. */
  @Nullable YearMonth last() {
    return points.isEmpty() ? null : points.getLast().month();
  }

  /** Of months that all have one. */
  List<Double> values() {
    return points.stream().map(IndicatorPoint::value).map(Objects::requireNonNull).toList();
  }

  /**
   * Why no method can be used on them; null if there is no reason.
   *
   * @param least months that it needs
   */
  @Nullable Remark refusal(int least) {
    if (size() < least) {
      return new Remark(
          "TOO_SHORT", "Months that are over: " + size() + ". Months that are needed: " + least);
    }
    return points.stream().anyMatch(point -> point.value() == null) ? WITHOUT_VALUES : null;
  }

  /** What has to be said of months that were asked for and do not count. */
  List<Remark> remarks() {
    return leftOut == null
        ? List.of()
        : List.of(
            new Remark(
                "MONTHS_NOT_OVER",
                "Months that are not over do not count here; the first of them is " + leftOut));
  }
}
