package org.strategywatch.assessment.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IndicatorClassTest {

  @ParameterizedTest
  @CsvSource({
    "0.5, 0.9, IMPROVED",
    "0.95, 0.999, IMPROVED",
    "1.001, 1.05, DETERIORATED",
    "1.369661, 2.594345, DETERIORATED",
    "0.95, 1.0, UNCHANGED",
    "1.0, 1.05, UNCHANGED",
    "0.90, 1.10, UNCHANGED",
    "0.89, 1.05, INCONCLUSIVE",
    "0.95, 1.11, INCONCLUSIVE",
    "0.5, 2.0, INCONCLUSIVE"
  })
  void of_whenInterval_isTheClassOfTheRule(double low, double high, IndicatorClass expected) {
    assertThat(IndicatorClass.of(low, high)).isEqualTo(expected);
  }
}
