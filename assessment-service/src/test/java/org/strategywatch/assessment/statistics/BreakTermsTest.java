package org.strategywatch.assessment.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.YearMonth;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BreakTermsTest {

  private static final YearMonth FIRST = YearMonth.of(2018, 1);
  private static final YearMonth LAST = YearMonth.of(2023, 12);
  private static final YearMonth START = YearMonth.of(2021, 1);

  @ParameterizedTest
  @CsvSource({
    "2018-06, NEAR_FIRST_MONTH",
    "2018-07, ",
    "2020-07, ",
    "2020-08, NEAR_START",
    "2021-01, NEAR_START",
    "2021-06, NEAR_START",
    "2021-07, ",
    "2023-07, ",
    "2023-08, NEAR_LAST_MONTH",
  })
  void obstacle_whenAlone_isWhateverLiesWithinSixMonths(YearMonth month, BreakObstacle expected) {
    BreakTerms terms = BreakTerms.of(FIRST, LAST, START, List.of(month));

    assertThat(terms.obstacle(month).orElse(null)).isEqualTo(expected);
    assertThat(terms.modelled()).isEqualTo(expected == null ? List.of(month) : List.of());
  }

  @Test
  void modelled_whenTwoLieWithinSixMonths_hasNeither() {
    List<YearMonth> months = months("2019-01", "2019-06", "2022-01");
    BreakTerms terms = BreakTerms.of(FIRST, LAST, START, months);

    assertThat(terms.modelled()).containsExactly(YearMonth.of(2022, 1));
    assertThat(terms.obstacle(YearMonth.of(2019, 1))).hasValue(BreakObstacle.NEAR_ANOTHER_BREAK);
    assertThat(terms.obstacle(YearMonth.of(2019, 6))).hasValue(BreakObstacle.NEAR_ANOTHER_BREAK);
  }

  @Test
  void modelled_whenTwoLieSixMonthsApart_hasBothInOrder() {
    assertThat(BreakTerms.of(FIRST, LAST, START, months("2019-07", "2019-01")).modelled())
        .isEqualTo(months("2019-01", "2019-07"));
  }

  @Test
  void modelled_whenTwoShareAMonth_hasOneStep() {
    assertThat(BreakTerms.of(FIRST, LAST, START, months("2019-07", "2019-07")).modelled())
        .containsExactly(YearMonth.of(2019, 7));
  }

  private static List<YearMonth> months(String... months) {
    return Stream.of(months).map(YearMonth::parse).toList();
  }
}
