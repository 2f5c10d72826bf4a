package org.strategywatch.assessment.statistics.spread;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GreatCircleTest {

  private static final double RADIUS = 6371.0088;

  /**
   * Parts of the circumference by hand; Nashville to Los Angeles (BNA to LAX) as Rosetta Code has
   * it, 2887.2599506 km on a radius of 6372.8 km; the others by the spherical law of cosines, in
   * Python.
   */
  @ParameterizedTest
  @CsvSource({
    "0, 0, 0, 1, 111.195080",
    "0, 0, 1, 0, 111.195080",
    "60, 10, 60, 11, 55.597011",
    "0, 0, 90, 0, 10007.557221",
    "0, 0, 0, 180, 20015.114442",
    "90, 0, -90, 0, 20015.114442",
    "10, 179.5, 10, -179.5, 109.505735",
    "36.12, -86.67, 33.94, -118.40, 2886.448430",
    "12.64, -8.00, 12.37, -1.52, 704.072786"
  })
  void kilometres_betweenTwoPoints_isTheSameBothWays(
      double latitude1, double longitude1, double latitude2, double longitude2, double expected) {
    assertThat(GreatCircle.kilometres(latitude1, longitude1, latitude2, longitude2))
        .isCloseTo(expected, within(1e-5));
    assertThat(GreatCircle.kilometres(latitude2, longitude2, latitude1, longitude1))
        .isCloseTo(expected, within(1e-5));
  }

  @Test
  void kilometres_whenCloseTogether_losesNoDigits() {
    assertThat(GreatCircle.kilometres(12.64, -8.00, 12.64, -8.00)).isZero();
    assertThat(GreatCircle.kilometres(12.64, -8.00, 12.640001, -8.00))
        .isCloseTo(Math.toRadians(1e-6) * RADIUS, within(1e-12));
  }

  @Test
  void kilometres_whenOppositeByRounding_isHalfTheCircumference() {
    assertThat(GreatCircle.kilometres(12.64, -8.00, -12.64, 172.00))
        .isCloseTo(Math.PI * RADIUS, within(1e-3));
  }
}
