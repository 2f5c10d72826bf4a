package org.strategywatch.incident.place;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpellingTest {

  @ParameterizedTest
  @CsvSource({
    "'','',0",
    "gao,gao,0",
    "'',gao,3",
    "komandjoari,komandjari,1",
    "baroueli,baraoueli,1",
    "menaka,mneaka,1",
    "tchighozerine,tchirozerine,2",
    "ca,abc,3",
  })
  void distance_countsLettersThatDiffer(String a, String b, int distance) {
    assertThat(Spelling.distance(a, b)).isEqualTo(distance);
    assertThat(Spelling.distance(b, a)).isEqualTo(distance);
  }

  @ParameterizedTest
  @CsvSource({"6,0", "7,1", "11,1", "12,2", "14,2", "15,3", "40,3"})
  void tolerance_growsWithTheName(int length, int tolerance) {
    assertThat(Spelling.tolerance(length)).isEqualTo(tolerance);
  }
}
