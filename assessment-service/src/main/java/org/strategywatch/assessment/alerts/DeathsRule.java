package org.strategywatch.assessment.alerts;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.strategywatch.assessment.statistics.warning.HdxSignals;

/**
 * {@link HdxSignals} on the deaths of an area.
 *
 * <p>What is expected are 30 days at the rate of the days that the level looks back on, before the
 * window. An alert is over on the first day whose 30 days have none in common with its window and
 * fewer deaths than it had to reach.
 */
final class DeathsRule {

  private DeathsRule() {}

  static List<Signal> signals(DailyCounts days) {
    return HdxSignals.alerts(days.first(), days.deaths()).stream()
        .map(alert -> signal(days, alert))
        .toList();
  }

  private static Signal signal(DailyCounts days, HdxSignals.Alert alert) {
    LocalDate from = windowTo(alert.day());
    LocalDate before = from.minusDays(1);
    int lookBack = HdxSignals.lookBack(alert.level());
    long past = days.deathsBetween(from.minusDays(lookBack), before);
    long threshold = Math.max(alert.threshold(), HdxSignals.LEAST_DEATHS);
    return new Signal(
        AlertRule.HDX_SIGNALS,
        alert.level(),
        from,
        alert.day(),
        alert.deaths(),
        (double) past * HdxSignals.WINDOW / lookBack,
        threshold,
        days.incidentsBetween(from, alert.day()),
        clearedOn(days, alert.day(), threshold));
  }

  private static @Nullable LocalDate clearedOn(DailyCounts days, LocalDate alert, long threshold) {
    return alert
        .plusDays(HdxSignals.WINDOW)
        .datesUntil(later(days.last(), alert.plusDays(HdxSignals.WINDOW - 1L)).plusDays(1))
        .filter(day -> days.deathsBetween(windowTo(day), day) < threshold)
        .findFirst()
        .orElse(null);
  }

  private static LocalDate later(LocalDate one, LocalDate other) {
    return one.isAfter(other) ? one : other;
  }

  private static LocalDate windowTo(LocalDate last) {
    return last.minusDays(HdxSignals.WINDOW - 1L);
  }
}
