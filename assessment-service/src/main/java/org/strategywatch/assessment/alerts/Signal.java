package org.strategywatch.assessment.alerts;

import java.time.LocalDate;
import java.util.ArrayList;
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
    List<Signal> signals = new ArrayList<>(DeathsRule.signals(days));
    signals.addAll(IncidentsRule.signals(days));
    return List.copyOf(signals);
  }
}
