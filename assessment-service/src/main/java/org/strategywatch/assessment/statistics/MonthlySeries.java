package org.strategywatch.assessment.statistics;

import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/**
 * One value a month without gaps, from a first month on, with what the value is counted over.
 *
 * <p>A month of exposure 0 says nothing (no incident to be lethal, no data collected) and is left
 * out of every fit; that is how a missing month is given. A zero-filled count has exposure 1.
 *
 * @param first the first month, in the calendar of the records
 * @param values not negative, finite; at least one
 * @param exposure not negative, finite, as many as values; 1 each if nothing else is given
 */
public record MonthlySeries(YearMonth first, List<Double> values, List<Double> exposure) {

  /**
   * @throws IllegalArgumentException naming the month whose value or exposure is not possible
   */
  public MonthlySeries {
    values = List.copyOf(values);
    exposure = List.copyOf(exposure);
    if (values.isEmpty() || values.size() != exposure.size()) {
      throw new IllegalArgumentException(
          values.size() + " values with " + exposure.size() + " exposures");
    }
    for (int i = 0; i < values.size(); i++) {
      requirePossible(first.plusMonths(i), values.get(i), exposure.get(i));
    }
  }

  /** A series of counts, each over one month. */
  public static MonthlySeries of(YearMonth first, long... counts) {
    return of(first, LongStream.of(counts).mapToObj(count -> (double) count).toList());
  }

  /** A series of values, each over one month. */
  public static MonthlySeries of(YearMonth first, List<Double> values) {
    return new MonthlySeries(first, values, Collections.nCopies(values.size(), 1.0));
  }

  /** The same values counted over something else: people, incidents, units. */
  public MonthlySeries per(List<Double> newExposure) {
    return new MonthlySeries(first, values, newExposure);
  }

  /** The number of months. */
  public int size() {
    return values.size();
  }

  /** The last month, inclusive. */
  public YearMonth last() {
    return first.plusMonths(size() - 1L);
  }

  /** How many more months make the least number of points from a month on; 0 if they are there. */
  public int monthsMissingFrom(YearMonth start) {
    long after =
        IntStream.range(indexOf(start), size()).filter(index -> exposure(index) > 0).count();
    return (int) Math.max(0, InterruptedTimeSeries.LEAST_POINTS - after);
  }

  YearMonth month(int index) {
    return first.plusMonths(index);
  }

  double value(int index) {
    return values.get(index);
  }

  double exposure(int index) {
    return exposure.get(index);
  }

  /** Index of a month, within [0, size]: before the series 0, after it its size. */
  int indexOf(YearMonth month) {
    return (int) Math.clamp(ChronoUnit.MONTHS.between(first, month), 0L, size());
  }

  private static void requirePossible(YearMonth month, double value, double exposure) {
    if (!(value >= 0) || Double.isInfinite(value)) {
      throw new IllegalArgumentException("value of " + month + " is not possible: " + value);
    }
    if (!(exposure >= 0) || Double.isInfinite(exposure)) {
      throw new IllegalArgumentException("exposure of " + month + " is not possible: " + exposure);
    }
    if (exposure == 0 && value > 0) {
      throw new IllegalArgumentException(month + " has a value but no exposure");
    }
  }
}
