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
