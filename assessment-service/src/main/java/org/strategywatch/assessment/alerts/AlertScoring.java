package org.strategywatch.assessment.alerts;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.strategywatch.assessment.statistics.warning.SignificantRise;

/** Scores alerts by what came after them; {@link AlertScore} says how. */
final class AlertScoring {

  static final int FOLLOW_UP_DAYS = 90;

  private static final long LEAST_INCIDENTS = 5;
  private static final long LEAST_DEATHS = 25;

  private AlertScoring() {}

  /** A day on which a rule spoke, with the first and last day that it spoke of. */
  record Past(AlertRule rule, LocalDate from, LocalDate to) {}

  /**
   * An area with its alerts.
   *
   * @param months what is known, at least one month
   * @param knownTo the newest day that anything is known of in the country
   * @param alerts those that were not withdrawn
   * @param withdrawn rules of those that were
   */
  record Area(
      Map<YearMonth, DailyCounts.Day> months,
      LocalDate knownTo,
      List<Past> alerts,
      List<AlertRule> withdrawn) {

    private YearMonth first() {
      return Collections.min(months.keySet());
    }

    private long count(AlertRule rule, YearMonth month) {
      DailyCounts.Day counts = months.getOrDefault(month, new DailyCounts.Day(0, 0));
      return rule == AlertRule.HDX_SIGNALS ? counts.deaths() : counts.incidents();
    }

    private boolean hasAlertOf(AlertRule rule) {
      return alerts.stream().anyMatch(alert -> alert.rule() == rule);
    }
  }

  /** What came after an alert. */
  private sealed interface Outcome {}

  private record Followed(long leadDays) implements Outcome {}

  private record NotFollowed() implements Outcome {}

  private record Pending() implements Outcome {}

  private record WithoutPast() implements Outcome {}

  static AlertScore.RuleScore score(AlertRule rule, List<Area> areas) {
    List<Outcome> outcomes = new ArrayList<>();
    List<Outcome> anyMonth = new ArrayList<>();
    int withdrawn = 0;
    for (Area area : areas) {
      area.alerts().stream()
          .filter(alert -> alert.rule() == rule)
          .forEach(alert -> outcomes.add(outcome(area, alert)));
      withdrawn += Collections.frequency(area.withdrawn(), rule);
      if (area.hasAlertOf(rule)) {
        anyMonth.addAll(everyMonth(area, rule));
      }
    }
    List<Long> leads = leads(outcomes);
    int scored = count(outcomes, AlertScoring::isScored);
    return new AlertScore.RuleScore(
        rule,
        outcomes.size(),
        withdrawn,
        count(outcomes, Pending.class::isInstance),
        count(outcomes, WithoutPast.class::isInstance),
        scored,
        leads.size(),
        share(leads.size(), scored),
        share(leads(anyMonth).size(), count(anyMonth, AlertScoring::isScored)),
        median(leads));
  }

  private static List<Outcome> everyMonth(Area area, AlertRule rule) {
    List<Outcome> outcomes = new ArrayList<>();
    YearMonth last = YearMonth.from(area.knownTo());
    for (YearMonth month = area.first(); !month.isAfter(last); month = month.plusMonths(1)) {
      outcomes.add(outcome(area, new Past(rule, month.atDay(1), month.atEndOfMonth())));
    }
    return outcomes;
  }

  private static Outcome outcome(Area area, Past alert) {
    YearMonth began = YearMonth.from(alert.from());
    if (area.first().plusMonths(SignificantRise.PAST).isAfter(began)) {
      return new WithoutPast();
    }
    LocalDate end = alert.to().plusDays(FOLLOW_UP_DAYS);
    if (end.isAfter(area.knownTo())) {
      return new Pending();
    }
    List<Long> past = new ArrayList<>();
    for (int back = SignificantRise.PAST; back > 0; back--) {
      past.add(area.count(alert.rule(), began.minusMonths(back)));
    }
    YearMonth month = YearMonth.from(alert.to()).plusMonths(1);
    for (; !month.atEndOfMonth().isAfter(end); month = month.plusMonths(1)) {
      if (SignificantRise.isIn(past, area.count(alert.rule(), month), least(alert.rule()))) {
        return new Followed(ChronoUnit.DAYS.between(alert.to(), month.atDay(1)));
      }
    }
    return new NotFollowed();
  }

  private static long least(AlertRule rule) {
    return rule == AlertRule.HDX_SIGNALS ? LEAST_DEATHS : LEAST_INCIDENTS;
  }

  private static boolean isScored(Outcome outcome) {
    return outcome instanceof Followed || outcome instanceof NotFollowed;
  }

  private static int count(List<Outcome> outcomes, Predicate<Outcome> condition) {
    return (int) outcomes.stream().filter(condition).count();
  }

  private static List<Long> leads(List<Outcome> outcomes) {
    return outcomes.stream()
        .filter(Followed.class::isInstance)
        .map(outcome -> ((Followed) outcome).leadDays())
        .sorted()
        .toList();
  }

  private static @Nullable Double share(int part, int whole) {
    return whole == 0 ? null : (double) part / whole;
  }

  private static @Nullable Double median(List<Long> sorted) {
    int size = sorted.size();
    return size == 0 ? null : (sorted.get((size - 1) / 2) + sorted.get(size / 2)) / 2.0;
  }
}
