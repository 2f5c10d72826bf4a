package org.strategywatch.assessment.statistics;

import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Which changes of method get a step of their own in {@link InterruptedTimeSeries}. A step beside
 * another one, or at an end of the series, takes up what belongs to the other, or a season: it can
 * be fitted, but nobody could say what it measures.
 *
 * @param first month of the window
 * @param last month of the window, inclusive
 * @param start first month under the strategy
 * @param months from which on a source counted differently; those of one month are one break
 */
public record BreakTerms(
    YearMonth first, YearMonth last, YearMonth start, SortedSet<YearMonth> months) {

  /** So many months lie between a break and whatever else changes the level, at least. */
  public static final int LEAST_MONTHS = 6;

  public BreakTerms {
    months = new TreeSet<>(months);
  }

  /** The same for months in any order, some of them more than once. */
  public static BreakTerms of(
      YearMonth first, YearMonth last, YearMonth start, Collection<YearMonth> months) {
    return new BreakTerms(first, last, start, new TreeSet<>(months));
  }

  /** Those that can be told apart from everything else, in order. */
  public List<YearMonth> modelled() {
    return months.stream().filter(month -> obstacle(month).isEmpty()).toList();
  }

  /** Why a break in the month has no term; empty if it has one. */
  public Optional<BreakObstacle> obstacle(YearMonth month) {
    if (areNear(month, start)) {
      return Optional.of(BreakObstacle.NEAR_START);
    }
    if (months.stream().anyMatch(other -> !other.equals(month) && areNear(month, other))) {
      return Optional.of(BreakObstacle.NEAR_ANOTHER_BREAK);
    }
    if (ChronoUnit.MONTHS.between(first, month) < LEAST_MONTHS) {
      return Optional.of(BreakObstacle.NEAR_FIRST_MONTH);
    }
    return ChronoUnit.MONTHS.between(month, last) + 1 < LEAST_MONTHS
        ? Optional.of(BreakObstacle.NEAR_LAST_MONTH)
        : Optional.empty();
  }

  /** Whether two steps in these months could not be told apart. */
  static boolean areNear(YearMonth one, YearMonth other) {
    return Math.abs(ChronoUnit.MONTHS.between(one, other)) < LEAST_MONTHS;
  }
}
