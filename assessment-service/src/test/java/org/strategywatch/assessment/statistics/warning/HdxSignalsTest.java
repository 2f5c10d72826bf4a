package org.strategywatch.assessment.statistics.warning;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.strategywatch.assessment.statistics.warning.HdxSignals.Alert;

class HdxSignalsTest {

  private static final LocalDate FIRST = LocalDate.of(2018, 1, 1);
  private static final int FULL_THREE_YEARS = 1096 + 29;

  @Test
  void alerts_whenTheWorstMonthInThreeYears_isLevelTwo() {
    // Given: two deaths a day, then a massacre
    List<Long> deaths = calm(1400);
    deaths.set(1200, 100L);

    // When
    List<Alert> alerts = HdxSignals.alerts(FIRST, deaths);

    // Then
    assertThat(alerts).containsExactly(new Alert(FIRST.plusDays(1200), 2, 158, 60));
  }

  @Test
  void alerts_whenOnlyTheWorstInAYear_isLevelOne() {
    // Given: worse two years before; that first one had too short a past for any level
    List<Long> deaths = calm(1400);
    deaths.set(300, 500L);
    deaths.set(1300, 100L);

    // When
    List<Alert> alerts = HdxSignals.alerts(FIRST, deaths);

    // Then
    assertThat(alerts).containsExactly(new Alert(FIRST.plusDays(1300), 1, 158, 60));
  }

  @Test
  void alerts_whenFewerThanAHundredDied_isSilent() {
    // Given: 58 and 41 make 99
    List<Long> deaths = calm(1400);
    deaths.set(1200, 41L);

    // When // Then
    assertThat(HdxSignals.alerts(FIRST, deaths)).isEmpty();
    deaths.set(1200, 42L);
    assertThat(HdxSignals.alerts(FIRST, deaths)).extracting(Alert::deaths).containsExactly(100L);
  }

  @Test
  void alerts_whenWithin180DaysOfAnEqualOne_isSilentButNotAfter() {
    // Given: each worse than the last
    List<Long> deaths = calm(1600);
    deaths.set(1200, 100L);
    deaths.set(1200 + 180, 200L);
    deaths.set(1200 + 181 + 30, 400L);

    // When
    List<Alert> alerts = HdxSignals.alerts(FIRST, deaths);

    // Then
    assertThat(alerts)
        .extracting(Alert::day)
        .containsExactly(FIRST.plusDays(1200), FIRST.plusDays(1381));
    assertThat(alerts.getLast().deaths()).isEqualTo(258);
  }

  @Test
  void alerts_whenTheSeriesIsTooShortForALevel_doesNotGiveIt() {
    // Given
    List<Long> twoYears = calm(FULL_THREE_YEARS);
    twoYears.set(FULL_THREE_YEARS - 1, 100L);
    List<Long> aMonth = calm(60);
    aMonth.set(59, 1000L);

    // When // Then
    assertThat(HdxSignals.alerts(FIRST, twoYears)).extracting(Alert::level).containsExactly(1);
    assertThat(HdxSignals.alerts(FIRST, aMonth)).isEmpty();
    assertThat(HdxSignals.alerts(FIRST, List.of())).isEmpty();
  }

  private static List<Long> calm(int days) {
    return new ArrayList<>(Collections.nCopies(days, 2L));
  }
}
