package org.strategywatch.assessment.alerts;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;

/**
 * Incidents and deaths of an area day by day without gaps, in the calendar of the records.
 *
 * @param first the day of the first entry
 * @param incidents one entry a day
 * @param deaths best estimates, one entry a day
 */
record DailyCounts(LocalDate first, List<Long> incidents, List<Long> deaths) {

  /** What happened on one day. */
  record Day(long incidents, long deaths) {

    Day plus(Day other) {
      return new Day(incidents + other.incidents, deaths + other.deaths);
    }
  }

  /**
   * Fills the days on which nothing is known with zeros.
   *
   * @param known at least one day
   * @param last the last day of the series; later ones are left out
   */
  static DailyCounts of(Map<LocalDate, Day> known, LocalDate last) {
    return of(Collections.min(known.keySet()), known, last);
  }

  /**
   * The same for a series whose first day may be older than what is to be looked at.
   *
   * @param known none before the first day
   */
  static DailyCounts of(LocalDate first, Map<LocalDate, Day> known, LocalDate last) {
    int length = (int) Math.max(0, ChronoUnit.DAYS.between(first, last) + 1);
    List<Long> incidents = new ArrayList<>(Collections.nCopies(length, 0L));
    List<Long> deaths = new ArrayList<>(Collections.nCopies(length, 0L));
    known.forEach(
        (date, day) -> {
          if (!date.isAfter(last)) {
            int index = (int) ChronoUnit.DAYS.between(first, date);
            incidents.set(index, day.incidents());
            deaths.set(index, day.deaths());
          }
        });
    return new DailyCounts(first, incidents, deaths);
  }

  LocalDate last() {
    return first.plusDays(incidents.size() - 1L);
  }

  long incidentsBetween(LocalDate from, LocalDate to) {
    return sum(incidents, from, to);
  }

  long deathsBetween(LocalDate from, LocalDate to) {
    return sum(deaths, from, to);
  }

  /** Days outside of the series count as nothing. */
  private long sum(List<Long> days, LocalDate from, LocalDate to) {
    int begin = (int) Math.max(0, ChronoUnit.DAYS.between(first, from));
    int end = (int) Math.min(days.size(), ChronoUnit.DAYS.between(first, to) + 1);
    long sum = 0;
    for (int day = begin; day < end; day++) {
      sum += days.get(day);
    }
    return sum;
  }
}
