package org.strategywatch.assessment.alerts;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a rule says about a series: a pure function of the series, up to its last day.
 *
 * @param level 1, or 2 for the graver one of {@link AlertRule#HDX_SIGNALS}
 * @param from first day of the window
 * @param to last day of the window; lies ahead in a week that is not over
 * @param observed deaths or incidents in the window, as the rule's indicator says
 * @param expected the same at the rate of the past that the rule looks at
 * @param threshold what had to be reached (deaths) or surpassed (incidents)
 * @param incidents in the window
 * @param clearedOn the day on which it was over, null while it is not
 */
record Signal(
    AlertRule rule,
    int level,
    LocalDate from,
    LocalDate to,
    long observed,
    double expected,
    double threshold,
    long incidents,
    @Nullable LocalDate clearedOn) {

  /** What all rules say. */
  static List<Signal> of(DailyCounts days) {
    return of(days, days.first(), List.of());
  }

  /**
   * The same, judged from a day on. What the rules say of a day depends on earlier days alone, but
   * for when an alert is over.
   *
   * @param days those before {@link #reach} are not looked at
   * @param from the first day that may be otherwise than in the earlier judgement, or was behind it
   * @param before all that the rules said in the earlier judgement
   */
  static List<Signal> of(DailyCounts days, LocalDate from, List<Signal> before) {
    List<Signal> signals =
        new ArrayList<>(DeathsRule.signals(days, from, of(AlertRule.HDX_SIGNALS, before)));
    signals.addAll(IncidentsRule.signals(days, from, of(AlertRule.FARRINGTON_FLEXIBLE, before)));
    return List.copyOf(signals);
  }

  /** The earliest day that has a part in judging from a day on. */
  static LocalDate reach(LocalDate from) {
    LocalDate deaths = DeathsRule.reach(from);
    LocalDate incidents = IncidentsRule.reach(from);
    return deaths.isBefore(incidents) ? deaths : incidents;
  }

  Signal over(@Nullable LocalDate day) {
    return new Signal(rule, level, from, to, observed, expected, threshold, incidents, day);
  }

  boolean wasOverBefore(LocalDate day) {
    return clearedOn != null && clearedOn.isBefore(day);
  }

  private static List<Signal> of(AlertRule rule, List<Signal> signals) {
    return signals.stream()
        .filter(signal -> signal.rule() == rule)
        .sorted(Comparator.comparing(Signal::to))
        .toList();
  }
}
