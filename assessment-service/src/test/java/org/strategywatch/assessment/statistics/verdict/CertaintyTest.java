package org.strategywatch.assessment.statistics.verdict;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.strategywatch.assessment.statistics.verdict.Certainty.Design;
import org.strategywatch.assessment.statistics.verdict.Certainty.Factor;
import org.strategywatch.assessment.statistics.verdict.Certainty.Step;

class CertaintyTest {

  @ParameterizedTest
  @CsvSource({"DESCRIPTION, VERY_LOW", "UNCONTROLLED_SERIES, LOW", "CONTROLLED_SERIES, MODERATE"})
  void level_whenNoSteps_isWhereTheDesignStarts(Design design, CertaintyLevel expected) {
    assertThat(Certainty.startingFrom(design).level()).isEqualTo(expected);
  }

  @Test
  void level_whenStepsGoBothWays_sumsThem() {
    // When
    Certainty certainty =
        Certainty.startingFrom(Design.CONTROLLED_SERIES)
            .with(Factor.LARGE_EFFECT, "The rate fell to a third.")
            .with(Factor.GRADIENT, "More where more was done.")
            .with(Factor.BIAS, "The areas were chosen by the ministry.");

    // Then
    assertThat(certainty.level()).isEqualTo(CertaintyLevel.HIGH);
    assertThat(certainty.steps()).extracting(Step::change).containsExactly(1, 1, -1);
  }

  @Test
  void level_whenBelowTheScale_staysAtItsEnd() {
    // When
    Certainty certainty =
        Certainty.startingFrom(Design.DESCRIPTION)
            .with(new Step(Factor.BIAS, 2, "One party's own account."));

    // Then
    assertThat(certainty.level()).isEqualTo(CertaintyLevel.VERY_LOW);
  }

  @Test
  void step_whenItHasNoReasonOrTooManyLevels_isRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Step(Factor.BIAS, 1, " "))
        .withMessageContaining("BIAS");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Step(Factor.BIAS, 3, "Because."))
        .withMessageContaining("3");
  }

  @ParameterizedTest
  @CsvSource({
    "0, almost no chance",
    "0.0499, almost no chance",
    "0.05, very unlikely",
    "0.20, unlikely",
    "0.4499, unlikely",
    "0.45, roughly even chance",
    "0.55, likely",
    "0.80, very likely",
    "0.95, almost certain",
    "1, almost certain"
  })
  void likelihood_whenAtALowerBound_belongsToTheWord(double probability, String words) {
    assertThat(Likelihood.of(probability).words()).isEqualTo(words);
  }

  @ParameterizedTest
  @CsvSource({"-0.01", "1.01", "NaN"})
  void likelihood_whenNotAProbability_isRefused(double probability) {
    assertThatIllegalArgumentException().isThrownBy(() -> Likelihood.of(probability));
  }

  @ParameterizedTest
  @CsvSource({"HIGH, HIGH", "MODERATE, MODERATE", "LOW, LOW", "VERY_LOW, LOW"})
  void confidence_whenCertaintyIsKnown_claimsNoMore(CertaintyLevel level, Confidence expected) {
    assertThat(Confidence.of(level)).isEqualTo(expected);
  }
}
