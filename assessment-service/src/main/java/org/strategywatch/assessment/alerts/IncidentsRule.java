package org.strategywatch.assessment.alerts;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
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
    this.firstMonday = days.first().with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
  }

  static List<Signal> signals(DailyCounts days) {
    return new IncidentsRule(days).signals();
  }

  private List<Signal> signals() {
    List<Double> weekly = weekly();
    List<Signal> signals = new ArrayList<>();
    List<Week> episode = new ArrayList<>();
    for (int week = 0; week < weekly.size(); week++) {
      if (!FarringtonFlexible.hasEnoughEvents(weekly, week)) {
        continue;
      }
      if (!episode.isEmpty() && week - episode.getLast().week() > QUIET_WEEKS) {
        signals.add(signal(episode));
        episode.clear();
      }
      FARRINGTON.judge(weekly, week).filter(Week::alarm).ifPresent(episode::add);
    }
    if (!episode.isEmpty()) {
      signals.add(signal(episode));
    }
    return signals;
  }

  private List<Double> weekly() {
    List<Double> weekly = new ArrayList<>();
    for (LocalDate day = firstMonday; !day.isAfter(days.last()); day = day.plusWeeks(1)) {
      weekly.add((double) days.incidentsBetween(day, day.plusDays(6)));
    }
    return weekly;
  }

  private Signal signal(List<Week> episode) {
    Week first = episode.getFirst();
    return new Signal(
        AlertRule.FARRINGTON_FLEXIBLE,
        1,
        firstMonday.plusWeeks(first.week()),
        sunday(first.week()),
        Math.round(first.observed()),
        first.expected(),
        first.upper(),
        Math.round(first.observed()),
        clearedOn(episode.getLast().week()));
  }

  private @Nullable LocalDate clearedOn(int lastAlarm) {
    LocalDate over = sunday(lastAlarm + QUIET_WEEKS);
    return over.isAfter(days.last()) ? null : over;
  }

  private LocalDate sunday(int week) {
    return firstMonday.plusWeeks(week).plusDays(6);
  }
}
