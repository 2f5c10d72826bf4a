package org.strategywatch.assessment.statistics;

import java.util.Optional;
import java.util.stream.IntStream;

/**
 * The last three months against the twelve before, without trend or season.
 *
 * <p>A quasi-Poisson ratio of two groups; its dispersion is taken as at least 1, since twelve
 * months that happen to be alike would otherwise make any change look certain. With nothing on one
 * side the exact ratio decides.
 *
 * @param recentMean value per unit of exposure in the last three months, usually a month
 * @param earlierMean the same in the twelve before
 */
public record RecentChange(double recentMean, double earlierMean, IndicatorClass classification) {

  private static final int RECENT = 3;
  private static final int EARLIER = 12;

  /** Empty if the series is shorter than 15 months, or one of the 15 has no exposure. */
  public static Optional<RecentChange> of(MonthlySeries series) {
    int first = series.size() - RECENT - EARLIER;
    boolean complete =
        first >= 0 && IntStream.range(first, series.size()).allMatch(i -> series.exposure(i) > 0);
    return complete ? Optional.of(compare(series, first)) : Optional.empty();
  }

  private static RecentChange compare(MonthlySeries series, int first) {
    int border = first + EARLIER;
    Total earlier = Total.of(series, first, border);
    Total recent = Total.of(series, border, series.size());
    IndicatorClass classification =
        earlier.value() == 0 || recent.value() == 0
            ? exact(earlier, recent)
            : quasi(series, first, border, earlier, recent);
    return new RecentChange(recent.rate(), earlier.rate(), classification);
  }

  private record Total(double value, double exposure) {
    static Total of(MonthlySeries series, int from, int to) {
      return new Total(
          IntStream.range(from, to).mapToDouble(series::value).sum(),
          IntStream.range(from, to).mapToDouble(series::exposure).sum());
    }

    double rate() {
      return value / exposure;
    }
  }

  private static IndicatorClass exact(Total earlier, Total recent) {
    RateRatio ratio =
        RateRatio.compare(
            Math.round(earlier.value()),
            earlier.exposure(),
            Math.round(recent.value()),
            recent.exposure());
    return switch (ratio) {
      case RateRatio.Estimate it -> IndicatorClass.of(it.low(), it.high());
      case RateRatio.NoneAfter none -> IndicatorClass.of(0, none.high());
      case RateRatio.NoneBefore none -> IndicatorClass.of(none.low(), Double.POSITIVE_INFINITY);
      case RateRatio.NoEvents _ -> IndicatorClass.UNCHANGED;
    };
  }

  /** In a model of two groups the variance of the log ratio is φ (1/Σy₀ + 1/Σy₁). */
  private static IndicatorClass quasi(
      MonthlySeries series, int first, int border, Total earlier, Total recent) {
    double chiSquare = chiSquare(series, first, border, earlier.rate());
    chiSquare += chiSquare(series, border, series.size(), recent.rate());
    double dispersion = Math.max(1, chiSquare / (RECENT + EARLIER - 2));
    double error = Math.sqrt(dispersion * (1 / earlier.value() + 1 / recent.value()));
    Interval interval = Interval.ofLog(Math.log(recent.rate() / earlier.rate()), error);
    return IndicatorClass.of(interval.low(), interval.high());
  }

  private static double chiSquare(MonthlySeries series, int from, int to, double rate) {
    return IntStream.range(from, to)
        .mapToDouble(
            i -> {
              double mean = rate * series.exposure(i);
              return (series.value(i) - mean) * (series.value(i) - mean) / mean;
            })
        .sum();
  }
}
