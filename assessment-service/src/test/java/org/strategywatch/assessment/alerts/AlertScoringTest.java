package org.strategywatch.assessment.alerts;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class AlertScoringTest {

  private static final LocalDate KNOWN_TO = LocalDate.of(2023, 12, 31);

  @Test
  void score_whenAMonthAfterItRises_countsTheAlertAsRightWithItsLead() {
    Map<YearMonth, DailyCounts.Day> months = quietMonths();
    months.put(YearMonth.of(2023, 4), new DailyCounts.Day(2, 60));

    AlertScore.RuleScore score = score(months, alertTo("2023-02-20"), alertTo("2023-08-20"));

    assertThat(score.alerts()).isEqualTo(2);
    assertThat(score.scored()).isEqualTo(2);
    assertThat(score.followed()).isEqualTo(1);
    assertThat(score.precision()).isEqualTo(0.5);
    assertThat(score.medianLeadDays()).isEqualTo(40);
  }

  @Test
  void score_whenTheRiseEndsBehindTheNinetyDays_countsTheAlertAsWrong() {
    Map<YearMonth, DailyCounts.Day> months = quietMonths();
    months.put(YearMonth.of(2023, 5), new DailyCounts.Day(2, 60));

    AlertScore.RuleScore score = score(months, alertTo("2023-02-20"));

    assertThat(score.followed()).isZero();
    assertThat(score.precision()).isEqualTo(0.0);
    assertThat(score.medianLeadDays()).isNull();
  }

  @Test
  void score_whenOnlyTheAlertsOwnMonthIsHigh_countsItAsWrong() {
    Map<YearMonth, DailyCounts.Day> months = quietMonths();
    months.put(YearMonth.of(2023, 2), new DailyCounts.Day(2, 60));

    assertThat(score(months, alertTo("2023-02-20")).followed()).isZero();
  }

  @Test
  void score_whenNotEnoughIsKnownBeforeOrAfter_leavesTheAlertOut() {
    AlertScore.RuleScore score =
        score(quietMonths(), alertTo("2022-10-15"), alertTo("2023-10-03"), alertTo("2023-10-02"));

    assertThat(score.withoutPast()).isEqualTo(1);
    assertThat(score.pending()).isEqualTo(1);
    assertThat(score.scored()).isEqualTo(1);
  }

  /** Ten months, 2022-12 to 2023-09, can be scored; January, February and March are followed. */
  @Test
  void score_whenCompared_saysHowManyMonthsWouldHaveBeenRight() {
    Map<YearMonth, DailyCounts.Day> months = quietMonths();
    months.put(YearMonth.of(2023, 4), new DailyCounts.Day(2, 60));

    assertThat(score(months, alertTo("2023-02-20")).baseRate()).isEqualTo(0.3);
  }

  @Test
  void score_whenThereIsNoAlert_hasNoPrecision() {
    AlertScore.RuleScore score = score(quietMonths());

    assertThat(score.precision()).isNull();
    assertThat(score.baseRate()).isNull();
  }

  /** From 2021-12 on, the first day of which everything is known. */
  private static Map<YearMonth, DailyCounts.Day> quietMonths() {
    Map<YearMonth, DailyCounts.Day> months = new TreeMap<>();
    YearMonth last = YearMonth.from(KNOWN_TO);
    for (YearMonth it = YearMonth.of(2021, 12); !it.isAfter(last); it = it.plusMonths(1)) {
      months.put(it, new DailyCounts.Day(1, 10));
    }
    return months;
  }

  private static AlertScoring.Past alertTo(String day) {
    LocalDate to = LocalDate.parse(day);
    return new AlertScoring.Past(AlertRule.HDX_SIGNALS, to.minusDays(29), to);
  }

  private static AlertScore.RuleScore score(
      Map<YearMonth, DailyCounts.Day> months, AlertScoring.Past... alerts) {
    AlertScoring.Area area = new AlertScoring.Area(months, KNOWN_TO, List.of(alerts), List.of());
    return AlertScoring.score(AlertRule.HDX_SIGNALS, List.of(area));
  }
}
