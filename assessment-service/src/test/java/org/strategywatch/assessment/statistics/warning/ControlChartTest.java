package org.strategywatch.assessment.statistics.warning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class ControlChartTest {

  @Test
  void cusum_whenTheLevelShifts_addsUpWhatExceedsTheAllowance() {
    // When: deviations 0, 2, 2, 2, 2 less 0.5 each
    List<Cusum.Point> points = Cusum.STANDARD.of(List.of(10.0, 14.0, 14.0, 14.0, 14.0, 2.0), 10, 2);

    // Then
    assertThat(points).extracting(Cusum.Point::sum).containsExactly(0.0, 1.5, 3.0, 4.5, 6.0, 1.5);
    assertThat(points)
        .extracting(Cusum.Point::beyondLimit)
        .containsExactly(false, false, false, false, true, false);
  }

  @Test
  void ewma_whenTheLevelShifts_followsWithItsWeight() {
    // When
    List<Ewma.Point> points = Ewma.STANDARD.of(List.of(10.0, 20.0, 20.0), 10, 2);

    // Then: 10, 12, 13.6; the first limit is 10 + 3 · 2 · 0.2, the second 10 + 6 √(1/9 · 0.5904)
    assertThat(points.get(1).average()).isCloseTo(12, within(1e-12));
    assertThat(points.get(2).average()).isCloseTo(13.6, within(1e-12));
    assertThat(points.get(0).upperLimit()).isCloseTo(11.2, within(1e-12));
    assertThat(points.get(1).upperLimit()).isCloseTo(11.536749, within(1e-6));
    assertThat(points).extracting(Ewma.Point::beyondLimit).containsExactly(false, true, true);
  }

  @Test
  void baseline_whenCountsHardlyScatter_isTakenForPoisson() {
    // Given: standard deviation √(12 · 4/11) = 2.0889 below √10
    List<Double> counts = List.of(8.0, 12.0, 8.0, 12.0, 8.0, 12.0, 8.0, 12.0, 8.0, 12.0, 8.0, 12.0);

    // When // Then
    assertThat(Baseline.of(counts).mean()).isEqualTo(10);
    assertThat(Baseline.of(counts).deviation()).isCloseTo(2.0889319, within(5e-8));
    assertThat(Baseline.ofCounts(counts).deviation()).isCloseTo(3.1622777, within(5e-8));
    assertThat(Baseline.ofCounts(List.of(0.0, 20.0)).deviation())
        .isCloseTo(14.1421356, within(5e-8));
    assertThat(Baseline.ofCounts(List.of(0.0, 0.0)).deviation()).isZero();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Baseline.of(List.of(1.0)))
        .withMessageContaining("2 values");
  }

  @Test
  void charts_whenThereIsNoDeviation_refuse() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Cusum.STANDARD.of(List.of(1.0), 1, 0))
        .withMessageContaining("deviation");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Ewma.STANDARD.of(List.of(1.0), 1, Double.NaN))
        .withMessageContaining("deviation");
    assertThatIllegalArgumentException().isThrownBy(() -> new Cusum(-1, 5));
    assertThatIllegalArgumentException().isThrownBy(() -> new Ewma(0, 3));
  }
}
