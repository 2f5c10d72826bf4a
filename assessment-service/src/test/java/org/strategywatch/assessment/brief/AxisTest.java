package org.strategywatch.assessment.brief;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AxisTest {

  @ParameterizedTest
  @CsvSource({
    "1, 1, 0.5, 1",
    "7, 8, 2, 0",
    "41, 60, 20, 0",
    "100, 100, 50, 0",
    "0.3, 0.3, 0.1, 1",
    "0, 1, 1, 0"
  })
  void upTo_givesRoundTicksThatReachTheLargestValue(
      double largest, double top, double step, int decimals) {
    Axis axis = Axis.upTo(largest);

    assertThat(axis.top()).isCloseTo(top, within(1e-8));
    assertThat(axis.step()).isCloseTo(step, within(1e-8));
    assertThat(axis.decimals()).isEqualTo(decimals);
    assertThat(axis.ticks().getFirst()).isZero();
    assertThat(axis.ticks().getLast()).isCloseTo(axis.top(), within(1e-12));
  }

  @Test
  void place_isLinearBetweenTheEnds() {
    assertThat(new Axis(60, 20).place(15, 224, 34)).isCloseTo(176.5, within(1e-9));
  }
}
