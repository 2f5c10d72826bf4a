package org.strategywatch.assessment.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class SelectionTest {

  @Test
  void select_ofEveryPlace_isWhatSortingGives() {
    double[] values = {3, -1, 3, 0, 7.5, -1, 3, 2, -8, 3};

    for (int place = 0; place < values.length; place++) {
      double[] copy = values.clone();
      double[] sorted = values.clone();
      Arrays.sort(sorted);

      assertThat(Selection.select(copy, place)).isEqualTo(sorted[place]);
      assertThat(copy[place]).isEqualTo(sorted[place]);
    }
  }

  @Test
  void select_whenManyAreEqual_isWhatSortingGives() {
    double[] values = new Random(7).ints(64_620, -20, 20).asDoubleStream().toArray();
    double[] sorted = values.clone();
    Arrays.sort(sorted);

    assertThat(Selection.select(values, 32_310)).isEqualTo(sorted[32_310]);
    assertThat(Arrays.stream(values, 0, 32_310).max()).hasValue(sorted[32_309]);
  }
}
