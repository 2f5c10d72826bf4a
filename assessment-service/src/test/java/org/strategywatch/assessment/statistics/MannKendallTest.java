package org.strategywatch.assessment.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.time.YearMonth;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class MannKendallTest {

  @Test
  void of_whenNile_agreesWithR() {
    // When
    MannKendall nile = MannKendall.of(PublishedSeries.nile());

    // Then
    assertThat(nile.n()).isEqualTo(100);
    assertThat(nile.s()).isEqualTo(-1387);
    assertThat(nile.variance()).isCloseTo(112728.333333, within(1e-6));
    assertThat(nile.z()).isCloseTo(-4.12806652284, within(1e-9));
    assertThat(nile.pValue()).isCloseTo(3.65826292166e-05, within(1e-13));
    assertThat(nile.slope()).isCloseTo(-2.6, within(1e-12));
  }

  @Test
  void of_whenManyTies_agreesWithR() {
    // When
    MannKendall temperature = MannKendall.of(PublishedSeries.airqualityTemperature());

    // Then
    assertThat(temperature.n()).isEqualTo(153);
    assertThat(temperature.s()).isEqualTo(2544);
    assertThat(temperature.variance()).isCloseTo(401133.333333, within(1e-6));
    assertThat(temperature.z()).isCloseTo(4.01515193639, within(1e-9));
    assertThat(temperature.pValue()).isCloseTo(5.94075117029e-05, within(1e-13));
    assertThat(temperature.slope()).isCloseTo(0.0819672131148, within(1e-12));
  }

  @Test
  void of_whenTenPoints_agreesWithHandCalculation() {
    // When
    MannKendall ten = MannKendall.of(PublishedSeries.numbers("3 5 4 6 8 7 9 12 10 11"));

    // Then
    assertThat(ten.s()).isEqualTo(37);
    assertThat(ten.variance()).isEqualTo(125);
    assertThat(ten.z()).isCloseTo(3.219938, within(5e-7));
    assertThat(ten.slope()).isEqualTo(1);
  }

  @Test
  void of_whenSeededSeries_agreesWithR() {
    // Given
    List<Double> incidents = GoldenResults.incidents().values();

    // When
    MannKendall all = MannKendall.of(incidents);
    MannKendall after = MannKendall.of(incidents.subList(48, 84));

    // Then
    assertThat(all.s()).isEqualTo(932);
    assertThat(all.variance()).isEqualTo(66970);
    assertThat(all.z()).isCloseTo(3.59757230704, within(1e-9));
    assertThat(all.slope()).isCloseTo(0.409902597403, within(1e-11));
    assertThat(after.s()).isEqualTo(92);
    assertThat(after.pValue()).isCloseTo(0.214904448821, within(1e-9));
  }

  @Test
  void of_whenAllValuesAreEqual_findsNoTrend() {
    // When
    MannKendall flat = MannKendall.of(Collections.nCopies(24, 7.0));

    // Then
    assertThat(flat).isEqualTo(new MannKendall(24, 0, 0, 0, 1, 0));
  }

  @Test
  void of_whenOneValue_isRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> MannKendall.of(List.of(1.0)))
        .withMessageContaining("at least 2 values");
  }

  @Test
  void seasonal_whenOnlyTheSeasonMoves_findsNoTrend() {
    // Given: the same year four times
    MonthlySeries series = series(48, month -> 10 + month % 12);

    // When
    MannKendall seasonal = MannKendall.seasonal(series);

    // Then
    assertThat(seasonal.s()).isZero();
    assertThat(seasonal.slope()).isZero();
    assertThat(seasonal.pValue()).isEqualTo(1);
  }

  @Test
  void seasonal_whenEveryYearIsTwoHigher_addsTheMonths() {
    // Given
    MonthlySeries series = series(48, month -> 10 + month % 12 + 2 * (month / 12));

    // When
    MannKendall seasonal = MannKendall.seasonal(series);

    // Then: 12 months of 4 rising values, S 6 and variance 4·3·13/18 each
    assertThat(seasonal.s()).isEqualTo(72);
    assertThat(seasonal.variance()).isCloseTo(104, within(1e-9));
    assertThat(seasonal.z()).isCloseTo(71 / Math.sqrt(104), within(1e-12));
    assertThat(seasonal.slope()).isEqualTo(2);
  }

  @Test
  void seasonal_whenNoMonthOccursTwice_isRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> MannKendall.seasonal(series(12, month -> month)));
  }

  private static MonthlySeries series(int months, java.util.function.IntUnaryOperator value) {
    return MonthlySeries.of(
        YearMonth.of(2020, 4),
        IntStream.range(0, months).mapToObj(month -> (double) value.applyAsInt(month)).toList());
  }
}
