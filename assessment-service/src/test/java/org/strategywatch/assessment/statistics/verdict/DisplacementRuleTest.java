package org.strategywatch.assessment.statistics.verdict;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.strategywatch.assessment.statistics.IndicatorClass;
import org.strategywatch.assessment.statistics.StepOutcome;
import org.strategywatch.assessment.statistics.StepOutcome.CannotSay;
import org.strategywatch.assessment.statistics.StepOutcome.Estimate;
import org.strategywatch.assessment.statistics.StepOutcome.Reason;
import org.strategywatch.assessment.statistics.verdict.DisplacementRule.Pair;

class DisplacementRuleTest {

  /** Four indicators; i improved, d deteriorated, u unchanged, - does not answer: here, beside. */
  @ParameterizedTest
  @CsvSource({
    "iiii, dddd, 0.9, SUSPECTED",
    "iiii, dduu, 0.9, SUSPECTED",
    "iiii, duuu, 0.9, NOT_SEEN",
    "iiii, iiii, 0.9, NOT_SEEN",
    "iuuu, duuu, 0.1, NOT_SEEN",
    "iiuu, dduu, 0.1, SUSPECTED",
    "uuuu, dddd, 0.2, SUSPECTED",
    "uuuu, dddd, 0.19, NOT_SEEN",
    "dddd, dddd, -0.9, NOT_SEEN",
    "iiii, dd--, 0.9, SUSPECTED",
    "iiii, d---, 0.9, CANNOT_SAY",
    "iiii, ----, 0.9, CANNOT_SAY",
    "----, dddd, , CANNOT_SAY"
  })
  void judge_byWhatHappenedHereAndBeside_finds(
      String here, String beside, @Nullable Double score, DisplacementFinding finding) {
    List<Pair> pairs = new ArrayList<>();
    for (int i = 0; i < here.length(); i++) {
      pairs.add(new Pair(1, IndicatorClass.of(outcome(here.charAt(i))), outcome(beside.charAt(i))));
    }

    assertThat(DisplacementRule.judge(pairs, score)).isEqualTo(finding);
  }

  @Test
  void judge_whenOneIndicatorHasHalfOfTheWeight_letsItDecide() {
    IndicatorClass improved = IndicatorClass.IMPROVED;
    List<Pair> pairs =
        List.of(new Pair(2, improved, outcome('d')), new Pair(2, improved, outcome('u')));

    assertThat(DisplacementRule.judge(pairs, 0.9)).isEqualTo(DisplacementFinding.SUSPECTED);
    assertThat(pairs.getFirst().isShifted(0.9)).isTrue();
    assertThat(pairs.getLast().isShifted(0.9)).isFalse();
  }

  @Test
  void judge_whenThereIsNothing_cannotSay() {
    assertThat(DisplacementRule.judge(List.of(), 0.9)).isEqualTo(DisplacementFinding.CANNOT_SAY);
  }

  private static StepOutcome outcome(char kind) {
    return switch (kind) {
      case 'i' -> estimate(0.4, 0.6);
      case 'd' -> estimate(1.5, 2.5);
      case 'u' -> estimate(0.95, 1.05);
      default -> new CannotSay(Reason.NO_EVENTS, "All values are zero.");
    };
  }

  private static Estimate estimate(double low, double high) {
    return new Estimate(
        Math.sqrt(low * high), low, high, 0, 1, 1, 1, 10, 10, 10, List.of(), List.of());
  }
}
