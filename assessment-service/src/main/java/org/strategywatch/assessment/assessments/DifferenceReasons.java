package org.strategywatch.assessment.assessments;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.strategywatch.assessment.assessments.Difference.Reason;
import org.strategywatch.assessment.assessments.Difference.Side;
import org.strategywatch.assessment.indicators.ComparedIncidents;

/**
 * Why two assessments may differ.
 *
 * @param rewritten whether analysts say something else
 * @param otherBreaks whether other methodology breaks were considered
 */
record DifferenceReasons(
    Side before,
    Side after,
    List<MeasureChange> measures,
    ComparedIncidents incidents,
    boolean rewritten,
    boolean otherBreaks) {

  List<Reason> list() {
    List<Reason> reasons = new ArrayList<>();
    if (incidents.addedInCommonMonths() > 0) {
      add(reasons, Reason.Code.NEW_INCIDENTS, number(incidents.addedInCommonMonths()));
    }
    if (incidents.removedInCommonMonths() > 0) {
      add(reasons, Reason.Code.REMOVED_INCIDENTS, number(incidents.removedInCommonMonths()));
    }
    if (incidents.corrected() > 0) {
      add(reasons, Reason.Code.CORRECTED_INCIDENTS, number(incidents.corrected()));
    }
    if (!before.from().equals(after.from()) || !before.to().equals(after.to())) {
      add(
          reasons,
          Reason.Code.ANOTHER_WINDOW,
          month(before.from()),
          month(before.to()),
          month(after.from()),
          month(after.to()));
    }
    if (!before.startedOn().equals(after.startedOn())) {
      add(
          reasons,
          Reason.Code.ANOTHER_START,
          language -> language.day(before.startedOn()),
          language -> language.day(after.startedOn()));
    }
    addMethod(reasons);
    if (otherBreaks) {
      add(reasons, Reason.Code.OTHER_METHODOLOGY_BREAKS);
    }
    if (before.strategyVersion() != after.strategyVersion()) {
      add(
          reasons,
          Reason.Code.STRATEGY_REVISED,
          number(before.strategyVersion()),
          number(after.strategyVersion()));
    }
    if (rewritten) {
      add(reasons, Reason.Code.ANALYSTS_CONTENT);
    }
    return reasons;
  }

  private void addMethod(List<Reason> reasons) {
    String one = before.evidence().methodVersion();
    String other = after.evidence().methodVersion();
    if (!one.equals(other)) {
      add(
          reasons,
          Reason.Code.ANOTHER_METHOD,
          DifferencePhrase.plain(one),
          DifferencePhrase.plain(other));
    }
    if (measures.stream().anyMatch(it -> it.before() == null || it.after() == null)) {
      add(reasons, Reason.Code.OTHER_INDICATORS);
    }
  }

  @SafeVarargs
  private static void add(
      List<Reason> reasons, Reason.Code code, Function<Language, String>... values) {
    reasons.add(new Reason(code, DifferencePhrase.valueOf(code.name()).with(values)));
  }

  private static Function<Language, String> number(long value) {
    return DifferencePhrase.number(value);
  }

  private static Function<Language, String> month(String month) {
    return language -> language.month(YearMonth.parse(month));
  }
}
