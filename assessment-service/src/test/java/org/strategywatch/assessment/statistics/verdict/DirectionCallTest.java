package org.strategywatch.assessment.statistics.verdict;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.YearMonth;
import org.junit.jupiter.api.Test;
import org.strategywatch.assessment.statistics.MonthlySeries;

class DirectionCallTest {

  @Test
  void of_whenTheLastMonthsAreHigher_deteriorated() {
    // When
    DirectionCall call = call(10, 12, 9, 11, 10, 8, 12, 10, 11, 9, 10, 8, 25, 30, 26);

    // Then
    assertThat(call.direction()).isEqualTo(Direction.DETERIORATED);
    assertThat(call.outlook()).isNull();
    assertThat(call.rationale())
        .isEqualTo("On average 27.0 a month in the last 3 months, 10.0 in the 12 before.");
  }

  @Test
  void of_whenTheLastMonthsAreLower_improved() {
    assertThat(call(20, 22, 19, 21, 20, 18, 22, 20, 21, 19, 20, 18, 5, 6, 4).direction())
        .isEqualTo(Direction.IMPROVED);
  }

  @Test
  void of_whenMonthsScatterWidely_doesNotTakeASpikeForADirection() {
    // Given: Poisson errors alone would call 120 in three months against 250 in twelve a rise
    // When
    DirectionCall call = call(2, 60, 5, 40, 3, 1, 50, 4, 30, 2, 48, 5, 90, 10, 20);

    // Then
    assertThat(call.direction()).isEqualTo(Direction.UNCHANGED);
  }

  @Test
  void of_whenNothingHappenedOnOneSide_usesTheExactRatio() {
    assertThat(call(0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 3, 4, 5).direction())
        .isEqualTo(Direction.DETERIORATED);
    assertThat(call(5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 0, 0, 0).direction())
        .isEqualTo(Direction.IMPROVED);
    assertThat(call(0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0).direction())
        .isEqualTo(Direction.UNCHANGED);
    assertThat(call(0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0).direction())
        .isEqualTo(Direction.UNCHANGED);
  }

  @Test
  void of_whenThereAreNotFifteenMonths_isEmpty() {
    assertThat(DirectionCall.of(MonthlySeries.of(YearMonth.of(2023, 1), 1, 2, 3))).isEmpty();
  }

  @Test
  void withOutlook_whenThereIsNoRationale_isRefused() {
    // Given
    DirectionCall call = call(5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5);

    // When // Then
    assertThatIllegalArgumentException()
        .isThrownBy(() -> call.withOutlook(Outlook.RISK_ALERT, ""))
        .withMessageContaining("rationale");
    assertThat(call.withOutlook(Outlook.RISK_ALERT, "Talks broke off.").outlook())
        .isEqualTo(Outlook.RISK_ALERT);
  }

  private static DirectionCall call(long... counts) {
    return DirectionCall.of(MonthlySeries.of(YearMonth.of(2022, 10), counts)).orElseThrow();
  }
}
