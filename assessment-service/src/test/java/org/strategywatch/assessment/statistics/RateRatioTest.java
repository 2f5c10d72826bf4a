package org.strategywatch.assessment.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RateRatioTest {

  @Test
  void compare_whenBothSidesHaveEvents_agreesWithPoissonTest() {
    // When: R poisson.test(c(11, 21), c(800, 3011))
    var estimate = (RateRatio.Estimate) RateRatio.compare(21, 3011, 11, 800);

    // Then
    assertThat(estimate.ratio()).isCloseTo(1.971488, within(5e-7));
    assertThat(estimate.low()).isCloseTo(0.8584264, within(5e-8));
    assertThat(estimate.high()).isCloseTo(4.2772659, within(5e-8));
    assertThat(estimate.pValue()).isCloseTo(0.07967, within(5e-6));
  }

  @Test
  void compare_whenMaliBeforeAndAfter2022_agreesWithReference() {
    // When
    var estimate = (RateRatio.Estimate) RateRatio.compare(882, 48, 727, 24);

    // Then
    assertThat(estimate.ratio()).isCloseTo(1.648526, within(5e-7));
    assertThat(estimate.low()).isCloseTo(1.492304, within(5e-7));
    assertThat(estimate.high()).isCloseTo(1.820664, within(5e-7));
    assertThat(estimate.pValue()).isBetween(0.0, 1e-20);
  }

  @Test
  void compare_whenSeededSeries_agreesToNineDigits() {
    // When
    var estimate = (RateRatio.Estimate) RateRatio.compare(3281, 48, 2714, 36);

    // Then
    assertThat(estimate.ratio()).isCloseTo(1.10291577771, within(1e-9));
    assertThat(estimate.low()).isCloseTo(1.0478432762, within(1e-9));
    assertThat(estimate.high()).isCloseTo(1.16081088732, within(1e-9));
    assertThat(estimate.pValue()).isCloseTo(0.000170690718606, within(1e-12));
  }

  @Test
  void compare_whenNoneAfter_isZeroWithAnUpperBoundOnly() {
    // When
    RateRatio ratio = RateRatio.compare(10, 1, 0, 1);

    // Then: Clopper–Pearson for 0 of 10 ends at 1 − 0.025^(1/10) = 0.3084971
    var none = (RateRatio.NoneAfter) ratio;
    assertThat(none.high()).isCloseTo(0.3084971 / (1 - 0.3084971), within(1e-6));
    assertThat(none.pValue()).isCloseTo(2 * Math.pow(0.5, 10), within(1e-12));
  }

  @Test
  void compare_whenNoneBefore_isAtLeastTheReciprocal() {
    // When
    RateRatio ratio = RateRatio.compare(0, 1, 10, 1);

    // Then
    var none = (RateRatio.NoneBefore) ratio;
    assertThat(none.low()).isCloseTo((1 - 0.3084971) / 0.3084971, within(1e-6));
    assertThat(none.pValue()).isCloseTo(2 * Math.pow(0.5, 10), within(1e-12));
  }

  @Test
  void compare_whenNoEvents_saysSo() {
    assertThat(RateRatio.compare(0, 48, 0, 24)).isEqualTo(new RateRatio.NoEvents());
  }

  @ParameterizedTest
  @CsvSource({
    "1, 1, 1, 1",
    "1, 1e-9, 1, 1e9",
    "1000000000, 48, 1000000000, 24",
    "1, 48, 2000000000, 24"
  })
  void compare_whenExtreme_staysFiniteAndOrdered(long x0, double t0, long x1, double t1) {
    // When
    var estimate = (RateRatio.Estimate) RateRatio.compare(x0, t0, x1, t1);

    // Then
    assertThat(estimate.low()).isPositive().isLessThan(estimate.ratio());
    assertThat(estimate.high()).isFinite().isGreaterThan(estimate.ratio());
    assertThat(estimate.pValue()).isBetween(0.0, 1.0);
  }

  @Test
  void compare_whenSidesAreSwapped_isTheReciprocal() {
    // When
    var one = (RateRatio.Estimate) RateRatio.compare(30, 12, 50, 10);
    var other = (RateRatio.Estimate) RateRatio.compare(50, 10, 30, 12);

    // Then
    assertThat(one.low()).isCloseTo(1 / other.high(), within(1e-10));
    assertThat(one.pValue()).isCloseTo(other.pValue(), within(1e-12));
  }

  @Test
  void compare_whenInputIsImpossible_namesIt() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> RateRatio.compare(-1, 1, 1, 1))
        .withMessageContaining("negative: -1");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> RateRatio.compare(1, 0, 1, 1))
        .withMessageContaining("timeBefore");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> RateRatio.compare(1, 1, 1, Double.NaN))
        .withMessageContaining("timeAfter");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> RateRatio.compare(Long.MAX_VALUE, 1, 1, 1))
        .withMessageContaining("events");
  }
}
