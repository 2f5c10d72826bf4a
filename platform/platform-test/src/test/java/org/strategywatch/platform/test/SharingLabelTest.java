package org.strategywatch.platform.test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.strategywatch.platform.web.security.SharingLabel.AMBER;
import static org.strategywatch.platform.web.security.SharingLabel.CLEAR;
import static org.strategywatch.platform.web.security.SharingLabel.GREEN;
import static org.strategywatch.platform.web.security.SharingLabel.RED;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.strategywatch.platform.web.security.SharingLabel;

class SharingLabelTest {

  @Test
  void unknownLabelOfARecord_isTheMostRestrictive() {
    assertThat(SharingLabel.ofRecord(null)).isEqualTo(RED);
    assertThat(SharingLabel.ofRecord("green")).isEqualTo(RED);
    assertThat(SharingLabel.ofRecord("GREEN")).isEqualTo(GREEN);
  }

  @Test
  void unknownClearance_isTheLeast() {
    assertThat(SharingLabel.ofClearance(null)).isEqualTo(CLEAR);
    assertThat(SharingLabel.ofClearance("EVERYTHING")).isEqualTo(CLEAR);
    assertThat(SharingLabel.ofClearance("AMBER")).isEqualTo(AMBER);
  }

  @Test
  void clearanceCoversItsLabelAndTheWiderOnes() {
    assertThat(AMBER.covered()).containsExactly(CLEAR, GREEN, AMBER);
    assertThat(GREEN.covers(AMBER)).isFalse();
  }

  @Test
  void derivedDataCarriesTheHighestLabel() {
    assertThat(SharingLabel.highest(List.of(GREEN, AMBER, CLEAR))).isEqualTo(AMBER);
    assertThat(SharingLabel.highest(List.of())).isEqualTo(CLEAR);
  }
}
