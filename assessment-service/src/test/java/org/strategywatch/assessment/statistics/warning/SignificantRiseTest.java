package org.strategywatch.assessment.statistics.warning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class SignificantRiseTest {

  private static final List<Long> STEADY = Collections.nCopies(12, 10L);
  private static final List<Long> UNSTEADY =
      List.of(2L, 0L, 5L, 1L, 0L, 9L, 30L, 2L, 1L, 0L, 4L, 6L);

  /** The quantiles are ours, summed up term by term: negative binomial, μ 10, φ 13/12. */
  @Test
  void isIn_whenThePastIsSteady_takesLittleMore() {
    assertThat(SignificantRise.isIn(STEADY, 18, 5)).isFalse();
    assertThat(SignificantRise.isIn(STEADY, 19, 5)).isTrue();
  }

  /** μ 5, s² 13.96 μ: even a month above the worst is nothing out of the ordinary. */
  @Test
  void isIn_whenThePastIsUnsteady_takesMuchMore() {
    assertThat(SignificantRise.isIn(UNSTEADY, 35, 5)).isFalse();
    assertThat(SignificantRise.isIn(UNSTEADY, 36, 5)).isTrue();
  }

  @Test
  void isIn_whenNothingHappenedBefore_takesWhatMatters() {
    List<Long> nothing = Collections.nCopies(12, 0L);

    assertThat(SignificantRise.isIn(nothing, 4, 5)).isFalse();
    assertThat(SignificantRise.isIn(nothing, 5, 5)).isTrue();
  }

  @Test
  void isIn_whenThePastIsNoYear_refusesIt() {
    assertThatThrownBy(() -> SignificantRise.isIn(List.of(1L), 5, 5))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("12 months");
  }
}
