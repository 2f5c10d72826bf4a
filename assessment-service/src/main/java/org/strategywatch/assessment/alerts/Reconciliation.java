package org.strategywatch.assessment.alerts;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.BiPredicate;

/**
 * Which stored alert a signal is. A late report moves the day on which a threshold is reached; the
 * alert is the same as long as the windows are less than 30 days apart, which the rules' own
 * silence keeps from being ambiguous.
 */
final class Reconciliation {

  private static final int SAME_WITHIN = 30;

  private final List<Signal> signals;
  private final List<AlertEntity> alerts;
  private final List<Pair> pairs = new ArrayList<>();

  private Reconciliation(List<Signal> signals, List<AlertEntity> alerts) {
    this.signals = new ArrayList<>(signals);
    this.alerts = new ArrayList<>(alerts);
  }

  /** What is to be done with a signal, an alert, or both. */
  sealed interface Pair {

    /** Whether anything is to be done. */
    boolean isNews();
  }

  /** No alert tells of the signal yet. */
  record New(Signal signal) implements Pair {
    @Override
    public boolean isNews() {
      return true;
    }
  }

  /** The alert tells of the signal, perhaps with other numbers. */
  record Kept(AlertEntity alert, Signal signal) implements Pair {
    @Override
    public boolean isNews() {
      return !alert.says(signal);
    }
  }

  /** No signal bears the alert out. */
  record Gone(AlertEntity alert) implements Pair {
    @Override
    public boolean isNews() {
      return !alert.isWithdrawn();
    }
  }

  static List<Pair> of(List<Signal> signals, List<AlertEntity> alerts) {
    Reconciliation reconciliation = new Reconciliation(signals, alerts);
    reconciliation.pair((signal, alert) -> signal.level() == alert.level());
    reconciliation.pair((_, _) -> true);
    reconciliation.signals.forEach(signal -> reconciliation.pairs.add(new New(signal)));
    reconciliation.alerts.forEach(alert -> reconciliation.pairs.add(new Gone(alert)));
    return reconciliation.pairs;
  }

  private void pair(BiPredicate<Signal, AlertEntity> condition) {
    for (Signal signal : List.copyOf(signals)) {
      nearest(signal, condition)
          .ifPresent(
              alert -> {
                pairs.add(new Kept(alert, signal));
                signals.remove(signal);
                alerts.remove(alert);
              });
    }
  }

  /** One that stands before one that is withdrawn. */
  private Optional<AlertEntity> nearest(Signal signal, BiPredicate<Signal, AlertEntity> condition) {
    return alerts.stream()
        .filter(alert -> alert.rule() == signal.rule() && condition.test(signal, alert))
        .filter(alert -> apart(signal.to(), alert.windowTo()) < SAME_WITHIN)
        .min(
            Comparator.<AlertEntity, Boolean>comparing(AlertEntity::isWithdrawn)
                .thenComparing(alert -> apart(signal.to(), alert.windowTo()))
                .thenComparing(AlertEntity::id));
  }

  private static long apart(LocalDate one, LocalDate other) {
    return Math.abs(ChronoUnit.DAYS.between(one, other));
  }
}
