package org.strategywatch.assessment.alerts;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.strategywatch.assessment.statistics.FarringtonFlexible;
import org.strategywatch.assessment.statistics.FarringtonFlexible.Week;

/**
 * {@link FarringtonFlexible} on the incidents of an area, a week from Monday to Sunday. A week that
 * is not over is judged too: its count can only grow.
 *
 * <p>Alarms with at most four weeks from one to the next are one alert, told by its first week. It
 * is over with the fourth whole week after its last alarm.
 */
final class IncidentsRule {

  private static final FarringtonFlexible FARRINGTON = FarringtonFlexible.STANDARD;
  private static final int QUIET_WEEKS = 4;

  private final DailyCounts days;
  private final LocalDate firstMonday;

  private IncidentsRule(DailyCounts days) {
    this.days = days;
    this.firstMonday = monday(days.first());
  }

  /** {@link Signal#of(DailyCounts, LocalDate, List)} for this rule. */
  static List<Signal> signals(DailyCounts days, LocalDate from, List<Signal> before) {
    return new IncidentsRule(days).signals(from, before);
  }

  static LocalDate reach(LocalDate from) {
    return monday(from).minusWeeks(QUIET_WEEKS + FARRINGTON.weeksBack());
  }

  /**
   * The alarms of an earlier judgement are not kept, only the first of each alert and, by the day
   * on which it was over, the last. Where an alert was not over before the week of the day, one of
   * its alarms lies in the four weeks before it, if it began by then: so these are judged again.
   */
  private List<Signal> signals(LocalDate from, List<Signal> before) {
    List<Double> weekly = weekly();
    int start = Math.max(0, week(from) - QUIET_WEEKS);
    List<Signal> signals = new ArrayList<>();
    Signal open = null;
    for (Signal signal : before) {
      if (signal.wasOverBefore(monday(from))) {
        signals.add(signal);
      } else if (week(signal.from()) < start) {
        open = signal;
      }
    }
    int lastAlarm = start;
    for (int week = start; week < weekly.size(); week++) {
      Optional<Week> alarm = alarm(weekly, week);
      if (alarm.isPresent()) {
        if (open == null || week - lastAlarm > QUIET_WEEKS) {
          addOver(open, lastAlarm, signals);
          open = signal(alarm.get());
        }
        lastAlarm = week;
      }
    }
    addOver(open, lastAlarm, signals);
    return signals;
  }

  private static Optional<Week> alarm(List<Double> weekly, int week) {
    return FarringtonFlexible.hasEnoughEvents(weekly, week)
        ? FARRINGTON.judge(weekly, week).filter(Week::alarm)
        : Optional.empty();
  }

  private void addOver(@Nullable Signal open, int lastAlarm, List<Signal> signals) {
    if (open != null) {
      signals.add(open.over(clearedOn(lastAlarm)));
    }
  }

  private List<Double> weekly() {
    List<Double> weekly = new ArrayList<>();
    for (LocalDate day = firstMonday; !day.isAfter(days.last()); day = day.plusWeeks(1)) {
      weekly.add((double) days.incidentsBetween(day, day.plusDays(6)));
    }
    return weekly;
  }

  private Signal signal(Week alarm) {
    return new Signal(
        AlertRule.FARRINGTON_FLEXIBLE,
        1,
        firstMonday.plusWeeks(alarm.week()),
        sunday(alarm.week()),
        Math.round(alarm.observed()),
        alarm.expected(),
        alarm.upper(),
        Math.round(alarm.observed()),
        null);
  }

  private @Nullable LocalDate clearedOn(int lastAlarm) {
    LocalDate over = sunday(lastAlarm + QUIET_WEEKS);
    return over.isAfter(days.last()) ? null : over;
  }

  private int week(LocalDate day) {
    return (int) ChronoUnit.WEEKS.between(firstMonday, monday(day));
  }

  private static LocalDate monday(LocalDate day) {
    return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
  }

  private LocalDate sunday(int week) {
    return firstMonday.plusWeeks(week).plusDays(6);
  }
}
