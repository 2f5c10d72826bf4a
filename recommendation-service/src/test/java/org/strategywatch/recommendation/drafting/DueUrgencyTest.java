package org.strategywatch.recommendation.drafting;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DueUrgencyTest {

  @ParameterizedTest
  @CsvSource({
    "2026-01-01, 1",
    "2026-12-22, 1",
    "2026-12-23, 0.75",
    "2027-02-20, 0.75",
    "2027-02-21, 0.5",
    "2027-11-22, 0.5",
    "2027-11-23, 0.25"
  })
  void of_whenDue_risesAsTheDateComesCloser(LocalDate dueOn, double expected) {
    assertThat(DueUrgency.of(LocalDate.parse("2026-11-22"), dueOn).value()).isEqualTo(expected);
  }
}
