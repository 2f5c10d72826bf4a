package org.strategywatch.assessment.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.strategywatch.assessment.statistics.FarringtonFlexible.Week;

class FarringtonFlexibleTest {

  @Test
  void judge_whenSeededWeeks_agreesWithR() {
    // Given
    List<Double> weekly = GoldenResults.column("weekly.csv", 1);
    JsonNode golden = GoldenResults.node("farrington_flexible_nbPlugin_alpha05");
    var fourYears = new FarringtonFlexible(4, 3, 10, 26);

    // When: weeks 281 to 312, counted from 1
    List<Week> weeks = new ArrayList<>();
    for (int week = 280; week < 312; week++) {
      weeks.add(fourYears.judge(weekly, week).orElseThrow());
    }

    // Then
    assertThat(weeks.stream().filter(Week::alarm).map(week -> week.week() + 1))
        .containsExactly(281, 285, 292, 300, 301, 302, 303, 304);
    for (int i = 0; i < weeks.size(); i++) {
      Week week = weeks.get(i);
      assertThat(week.expected())
          .isCloseTo(golden.get("expected").get(i).doubleValue(), within(1e-6));
      assertThat(week.upper()).isEqualTo(golden.get("upper").get(i).doubleValue());
    }
  }

  @Test
  void watch_whenACalmSeriesJumps_raisesOneAlarm() {
    // Given
    List<Double> weekly = new ArrayList<>(calm(300));
    weekly.set(290, 40.0);

    // When
    List<Week> weeks = FarringtonFlexible.STANDARD.watch(weekly);

    // Then
    assertThat(weeks).hasSize(37);
    assertThat(weeks.stream().filter(Week::alarm).map(Week::week)).containsExactly(290);
  }

  @Test
  void watch_whenFewerThanFiveEventsInFourWeeks_staysSilent() {
    // Given: one event every five weeks, then three in one
    List<Double> weekly = new ArrayList<>(Collections.nCopies(300, 0.0));
    for (int week = 0; week < 300; week += 5) {
      weekly.set(week, 1.0);
    }
    weekly.set(297, 3.0);

    // When // Then
    assertThat(FarringtonFlexible.STANDARD.watch(weekly)).hasSize(37).noneMatch(Week::alarm);
  }

  @Test
  void watch_whenNothingEverHappened_staysSilent() {
    assertThat(FarringtonFlexible.STANDARD.watch(Collections.nCopies(300, 0.0)))
        .hasSize(37)
        .noneMatch(Week::alarm);
  }

  @Test
  void watch_whenThePastIsTooShortOrEmpty_hasNoWeeks() {
    assertThat(FarringtonFlexible.STANDARD.watch(calm(260))).isEmpty();
    assertThat(FarringtonFlexible.STANDARD.judge(calm(300), 300)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"2, 3, 10, 26", "5, -1, 10, 26", "5, 3, 1, 26", "5, 3, 60, 26", "5, 3, 10, -1"})
  void constructor_whenSettingsCannotWork_namesThem(int years, int half, int seasons, int left) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new FarringtonFlexible(years, half, seasons, left))
        .withMessageContaining("not possible");
  }

  @ParameterizedTest
  @CsvSource({"0.95, 5, 1, 9", "0.95, 0.001, 1, 0", "0.5, 10, 1, 10", "0.95, 1e6, 1, 1001645"})
  void quantile_whenPoisson_agreesWithR(double p, double mean, double dispersion, double expected) {
    assertThat(NegativeBinomialQuantile.of(p, mean, dispersion)).isEqualTo(expected);
  }

  private static List<Double> calm(int weeks) {
    List<Double> counts = new ArrayList<>();
    for (int week = 0; week < weeks; week++) {
      counts.add(8.0 + week * 7 % 5);
    }
    return counts;
  }
}
