package org.strategywatch.assessment.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.strategywatch.assessment.statistics.PublishedSeries.MALI_START;
import static org.strategywatch.assessment.statistics.PublishedSeries.maliIncidents;

import java.time.YearMonth;
import java.util.Collections;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class MonthsUntilPreciseTest {

  private static final InterruptedTimeSeries MODEL = InterruptedTimeSeries.startingIn(MALI_START);

  @Test
  void of_whenMali2022_needsYears() {
    // When
    OptionalInt months = MonthsUntilPrecise.of(MODEL, maliIncidents());

    // Then: our own number, checked with an independent computation
    assertThat(months).hasValue(91);
  }

  @Test
  void of_whenThereAreAHundredTimesAsManyEvents_isPreciseAlready() {
    // Given
    MonthlySeries many = scattered(2000, 40);

    // When // Then
    assertThat(MonthsUntilPrecise.of(MODEL, many)).isEqualTo(OptionalInt.of(0));
  }

  @Test
  void of_whenTheTimeAfterIsShort_countsTheMonthsMissing() {
    // Given
    MonthlySeries series = scattered(80, 30);

    // When
    OptionalInt months = MonthsUntilPrecise.of(MODEL, series);

    // Then
    assertThat(months).isPresent();
    assertThat(months.getAsInt()).isBetween(1, 60);
  }

  @Test
  void of_whenSeriesDoesNotAnswer_isEmpty() {
    // Given
    MonthlySeries nothing = MonthlySeries.of(YearMonth.of(2018, 1), Collections.nCopies(72, 0.0));

    // When // Then
    assertThat(MonthsUntilPrecise.of(MODEL, nothing)).isEmpty();
  }

  private static MonthlySeries scattered(int level, int spread) {
    return MonthlySeries.of(
        YearMonth.of(2018, 1),
        IntStream.range(0, 58).mapToObj(m -> level + spread * (m * 31 % 13 - 6.0) / 6).toList());
  }
}
