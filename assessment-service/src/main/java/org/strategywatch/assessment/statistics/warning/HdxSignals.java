package org.strategywatch.assessment.statistics.warning;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/**
 * The conflict rule of HDX Signals (Centre for Humanitarian Data, OCHA): deaths of 30 days at or
 * above the highest of the last 366 days, level 1, or of the last 1,096, level 2, and at least 100;
 * silent for 180 days after an alert of the same or a higher level.
 *
 * <p>A level is only given when the series reaches back as far as it looks, so that the first bad
 * month on record is not called the worst in three years.
 */
public final class HdxSignals {

  /** Days whose deaths are added up. */
  public static final int WINDOW = 30;

  /** Fewer deaths than these in the window are never an alert. */
  public static final long LEAST_DEATHS = 100;

  private static final int[] LOOK_BACK = {366, 1096};

  /** The graver of the two. */
  public static final int HIGHEST_LEVEL = LOOK_BACK.length;

  private static final int SILENCE = 180;

  /**
   * An alert.
   *
   * @param day the last of the 30 days
   * @param level 1 or 2
   * @param deaths of the 30 days
   * @param threshold the highest 30 days before it within the level's reach
   */
  public record Alert(LocalDate day, int level, long deaths, long threshold) {}

  /**
   * An earlier alert, in as far as it silences later ones.
   *
   * @param day the last of its 30 days
   */
  public record Spoken(LocalDate day, int level) {

    private boolean silences(LocalDate later, int otherLevel) {
      return level >= otherLevel && !day.plusDays(SILENCE).isBefore(later);
    }
  }

  private final long[] sums;
  private final LocalDate first;

  private HdxSignals(LocalDate first, List<Long> deaths) {
    this.first = first;
    this.sums = movingSums(deaths);
  }

  /**
   * How many days before the last one of the window are compared with it.
   *
   * @param level 1 or 2
   */
  public static int lookBack(int level) {
    return LOOK_BACK[level - 1];
  }

  /**
   * All alerts of a series, in order.
   *
   * @param first the day of the first entry, in the calendar of the records
   * @param deaths one entry a day without gaps, not negative
   */
  public static List<Alert> alerts(LocalDate first, List<Long> deaths) {
    return alertsFrom(first, List.of(), first, deaths);
  }

  /**
   * Those from a day on, in order.
   *
   * @param from not before the first day
   * @param before all alerts before it
   * @param deaths as of {@link #alerts}; what lies further back than the look-back of the highest
   *     level and a window has no part in it
   */
  public static List<Alert> alertsFrom(
      LocalDate from, List<Spoken> before, LocalDate first, List<Long> deaths) {
    return new HdxSignals(first, deaths).since(from, before);
  }

  private List<Alert> since(LocalDate from, List<Spoken> before) {
    List<Spoken> spoken = new ArrayList<>(before);
    List<Alert> alerts = new ArrayList<>();
    for (int day = (int) ChronoUnit.DAYS.between(first, from); day < sums.length; day++) {
      OptionalInt level = level(day);
      if (level.isPresent() && !isSilenced(day, level.getAsInt(), spoken)) {
        alerts.add(alert(day, level.getAsInt()));
        spoken.add(new Spoken(first.plusDays(day), level.getAsInt()));
      }
    }
    return List.copyOf(alerts);
  }

  private OptionalInt level(int day) {
    for (int level = HIGHEST_LEVEL; level >= 1 && sums[day] >= LEAST_DEATHS; level--) {
      boolean reachesBack = day - lookBack(level) >= WINDOW - 1;
      if (reachesBack && sums[day] >= highestBefore(day, level)) {
        return OptionalInt.of(level);
      }
    }
    return OptionalInt.empty();
  }

  private long highestBefore(int day, int level) {
    long highest = 0;
    for (int past = day - lookBack(level); past < day; past++) {
      highest = Math.max(highest, sums[past]);
    }
    return highest;
  }

  private boolean isSilenced(int day, int level, List<Spoken> spoken) {
    LocalDate date = first.plusDays(day);
    return spoken.stream().anyMatch(alert -> alert.silences(date, level));
  }

  private Alert alert(int day, int level) {
    return new Alert(first.plusDays(day), level, sums[day], highestBefore(day, level));
  }

  /** Sum of the 30 days up to each day; of fewer at the beginning, where no level is given. */
  private static long[] movingSums(List<Long> deaths) {
    long[] sums = new long[deaths.size()];
    long sum = 0;
    for (int day = 0; day < sums.length; day++) {
      sum += deaths.get(day);
      sum -= day >= WINDOW ? deaths.get(day - WINDOW) : 0;
      sums[day] = sum;
    }
    return sums;
  }
}
