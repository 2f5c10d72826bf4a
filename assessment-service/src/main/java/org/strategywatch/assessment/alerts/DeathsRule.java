package org.strategywatch.assessment.alerts;

import java.time.LocalDate;
import java.util.ArrayList;
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

  /** {@link Signal#of(DailyCounts, LocalDate, List)} for this rule. */
  static List<Signal> signals(DailyCounts days, LocalDate from, List<Signal> before) {
    List<Signal> signals = new ArrayList<>();
    before.stream()
        .filter(signal -> signal.to().isBefore(from))
        .map(signal -> signal.wasOverBefore(from) ? signal : stillOrOver(days, from, signal))
        .forEach(signals::add);
    List<HdxSignals.Spoken> spoken =
        signals.stream().map(it -> new HdxSignals.Spoken(it.to(), it.level())).toList();
    HdxSignals.alertsFrom(from, spoken, days.first(), days.deaths()).stream()
        .map(alert -> signal(days, alert))
        .forEach(signals::add);
    return signals;
  }

  static LocalDate reach(LocalDate from) {
    return windowTo(from).minusDays(HdxSignals.lookBack(HdxSignals.HIGHEST_LEVEL));
  }

  /** Thresholds are whole numbers. */
  private static Signal stillOrOver(DailyCounts days, LocalDate from, Signal signal) {
    LocalDate apart = later(signal.to().plusDays(HdxSignals.WINDOW), from);
    return signal.over(clearedOn(days, apart, Math.round(signal.threshold())));
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
        clearedOn(days, alert.day().plusDays(HdxSignals.WINDOW), threshold));
  }

  private static @Nullable LocalDate clearedOn(DailyCounts days, LocalDate from, long threshold) {
    return from.datesUntil(later(days.last().plusDays(1), from))
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
