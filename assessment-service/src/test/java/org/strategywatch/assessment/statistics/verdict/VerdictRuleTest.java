package org.strategywatch.assessment.statistics.verdict;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.time.YearMonth;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.strategywatch.assessment.statistics.IndicatorClass;
import org.strategywatch.assessment.statistics.InterruptedTimeSeries;
import org.strategywatch.assessment.statistics.MonthlySeries;
import org.strategywatch.assessment.statistics.SensitivityAnalysis;
import org.strategywatch.assessment.statistics.SensitivityAnalysis.Answer;
import org.strategywatch.assessment.statistics.StepOutcome;
import org.strategywatch.assessment.statistics.StepOutcome.CannotSay;
import org.strategywatch.assessment.statistics.StepOutcome.Estimate;
import org.strategywatch.assessment.statistics.StepOutcome.Reason;
import org.strategywatch.assessment.statistics.verdict.Certainty.Design;
import org.strategywatch.assessment.statistics.verdict.Certainty.Factor;

class VerdictRuleTest {

  private static final Certainty LOW = Certainty.startingFrom(Design.UNCONTROLLED_SERIES);

  @ParameterizedTest
  @CsvSource({
    "1, WORKING",
    "0.5, WORKING",
    "0.4999, PARTLY_WORKING",
    "0.2, PARTLY_WORKING",
    "0.1999, NO_CLEAR_EFFECT",
    "-0.1999, NO_CLEAR_EFFECT",
    "-0.2, NOT_WORKING",
    "-0.4999, NOT_WORKING",
    "-0.5, FAILING",
    "-1, FAILING"
  })
  void ofScore_whenAtABorder_isTheVerdictOfTheRule(double score, Verdict expected) {
    assertThat(Verdict.ofScore(score)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({"1.01", "-1.01", "NaN"})
  void ofScore_whenOffTheScale_isRefused(double score) {
    assertThatIllegalArgumentException().isThrownBy(() -> Verdict.ofScore(score));
  }

  @Test
  void judge_whenEverythingGotWorse_isFailing() {
    // When
    Judgement judgement =
        VerdictRule.judge(List.of(measure("ATTACKS", 1, estimate(0.6, 0.16))), LOW, List.of());

    // Then: p = Φ(−0.6/0.16) = Φ(−3.75) = 0.0000884
    assertThat(judgement.verdict()).isEqualTo(Verdict.FAILING);
    assertThat(judgement.score()).isCloseTo(-0.9998232, within(1e-6));
    assertThat(judgement.probabilityImproved()).isCloseTo(0.0000884, within(1e-6));
    assertThat(judgement.likelihood()).isEqualTo(Likelihood.ALMOST_NO_CHANCE);
    assertThat(judgement.confidence()).isEqualTo(Confidence.LOW);
    assertThat(judgement.indicators().getFirst().classification())
        .isEqualTo(IndicatorClass.DETERIORATED);
    assertThat(judgement.insufficiencies()).isEmpty();
  }

  @Test
  void judge_whenIndicatorsDisagree_weighsThem() {
    // Given: p = Φ(1) = 0.8413447 with weight 3, p = Φ(−1) with weight 1
    List<Measure> measures =
        List.of(
            measure("ATTACKS", 3, estimate(-0.2, 0.2)),
            measure("FATALITIES", 1, estimate(0.2, 0.2)));

    // When
    Judgement judgement = VerdictRule.judge(measures, LOW, List.of());

    // Then: S = (3 − 1)/4 · (2 · 0.8413447 − 1)
    assertThat(judgement.score()).isCloseTo(0.34134475, within(1e-8));
    assertThat(judgement.verdict()).isEqualTo(Verdict.PARTLY_WORKING);
    assertThat(judgement.likelihood()).isEqualTo(Likelihood.LIKELY);
    assertThat(judgement.indicators())
        .extracting(Judgement.Row::contribution)
        .satisfiesExactly(
            attacks -> assertThat(attacks).isCloseTo(0.51201712, within(1e-7)),
            deaths -> assertThat(deaths).isCloseTo(-0.17067237, within(1e-7)));
  }

  @Test
  void judge_whenCertaintyIsVeryLow_givesNoVerdictButShowsTheScore() {
    // Given
    Certainty veryLow = LOW.with(Factor.REPORTING, "Two of three sources stopped in 2022.");

    // When
    Judgement judgement =
        VerdictRule.judge(List.of(measure("ATTACKS", 1, estimate(0.6, 0.16))), veryLow, List.of());

    // Then
    assertThat(judgement.verdict()).isEqualTo(Verdict.INSUFFICIENT_EVIDENCE);
    assertThat(judgement.score()).isNotNull().isNegative();
    assertThat(judgement.insufficiencies())
        .containsExactly("The certainty of the evidence is very low.");
  }

  @Test
  void judge_whenABreakHasNoTerm_givesNoVerdictAndNamesIt() {
    // When
    Judgement judgement =
        VerdictRule.judge(
            List.of(measure("ATTACKS", 1, estimate(-0.6, 0.16))), LOW, List.of("GTD, 2011-11-01"));

    // Then
    assertThat(judgement.verdict()).isEqualTo(Verdict.INSUFFICIENT_EVIDENCE);
    assertThat(judgement.insufficiencies()).singleElement().asString().contains("GTD, 2011-11-01");
  }

  @Test
  void judge_whenASideIsTooShort_saysHowManyMonthsSettleIt() {
    // Given: five months under the strategy
    MonthlySeries series = MonthlySeries.of(YearMonth.of(2018, 1), Collections.nCopies(53, 4.0));
    var model = InterruptedTimeSeries.startingIn(YearMonth.of(2022, 1));

    // When
    Judgement judgement =
        VerdictRule.judge(List.of(Measure.of("ATTACKS", 1, model, series)), LOW, List.of());

    // Then
    assertThat(judgement.verdict()).isEqualTo(Verdict.INSUFFICIENT_EVIDENCE);
    assertThat(judgement.score()).isNull();
    assertThat(judgement.likelihood()).isNull();
    assertThat(judgement.indicators().getFirst().settlement())
        .isEqualTo(new Settlement.InMonths(3));
    assertThat(judgement.insufficiencies())
        .containsExactly("Indicators with 0 % of the weight have an estimate; 50 % are needed.");
  }

  @Test
  void judge_whenARareIndicatorCannotSay_leavesItOut() {
    // Given
    List<Measure> measures =
        List.of(
            measure("ATTACKS", 1, estimate(-0.6, 0.16)),
            measure("LETHALITY", 1, new CannotSay(Reason.NO_EVENTS, "All values are zero.")));

    // When
    Judgement judgement = VerdictRule.judge(measures, LOW, List.of());

    // Then
    assertThat(judgement.verdict()).isEqualTo(Verdict.WORKING);
    assertThat(judgement.score()).isCloseTo(0.9998232, within(1e-6));
    assertThat(judgement.indicators().getLast().probabilityImproved()).isNull();
    assertThat(judgement.indicators().getLast().contribution()).isZero();
  }

  @Test
  void judge_whenMostCannotSay_givesNoVerdict() {
    // Given
    var nothing = new CannotSay(Reason.NO_EVENTS, "All values are zero.");
    List<Measure> measures =
        List.of(
            measure("ATTACKS", 1, estimate(-0.6, 0.16)),
            measure("LETHALITY", 1, nothing),
            measure("FATALITIES", 1, nothing));

    // When
    Judgement judgement = VerdictRule.judge(measures, LOW, List.of());

    // Then
    assertThat(judgement.verdict()).isEqualTo(Verdict.INSUFFICIENT_EVIDENCE);
    assertThat(judgement.insufficiencies())
        .containsExactly("Indicators with 33 % of the weight have an estimate; 50 % are needed.");
  }

  @Test
  void judge_whenThereIsNothingToWeigh_isRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> VerdictRule.judge(List.of(), LOW, List.of()))
        .withMessageContaining("weight");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> measure("ATTACKS", -1, estimate(0, 1)))
        .withMessageContaining("ATTACKS");
  }

  @Test
  void grade_whenHalfOfTheWeightIsContradicted_goesDownWithAReason() {
    // Given
    Measure contradicted =
        new Measure(
            "ATTACKS",
            1,
            estimate(-0.6, 0.16),
            new SensitivityAnalysis(
                List.of(new Answer("NEGATIVE_BINOMIAL", 2, 1.5, 2.5, IndicatorClass.DETERIORATED)),
                false),
            new Settlement.InMonths(0));
    Measure stable = stable("FATALITIES", estimate(-0.2, 0.1));

    // When
    Certainty certainty =
        CertaintyRule.grade(Design.CONTROLLED_SERIES, List.of(contradicted, stable));

    // Then
    assertThat(certainty.level()).isEqualTo(CertaintyLevel.LOW);
    assertThat(certainty.steps())
        .containsExactly(
            new Certainty.Step(
                Factor.INCONSISTENCY, 1, "Other assumptions contradict the main model: ATTACKS."));
  }

  @Test
  void grade_whenTheIntervalHoldsBenefitAndHarm_goesDownForImprecision() {
    // When
    Certainty certainty =
        CertaintyRule.grade(
            Design.UNCONTROLLED_SERIES, List.of(stable("ATTACKS", estimate(0, 0.2))));

    // Then
    assertThat(certainty.level()).isEqualTo(CertaintyLevel.VERY_LOW);
    assertThat(certainty.steps().getFirst().factor()).isEqualTo(Factor.IMPRECISION);
  }

  @Test
  void grade_whenTheRateMoreThanDoubled_goesUp() {
    // When
    Certainty large =
        CertaintyRule.grade(
            Design.UNCONTROLLED_SERIES, List.of(stable("ATTACKS", estimate(0.8, 0.1))));
    Certainty perhapsChance =
        CertaintyRule.grade(
            Design.UNCONTROLLED_SERIES, List.of(stable("ATTACKS", estimate(0.8, 0.5))));

    Certainty unstable =
        CertaintyRule.grade(
            Design.UNCONTROLLED_SERIES, List.of(measure("ATTACKS", 1, estimate(0.8, 0.1))));

    // Then
    assertThat(large.level()).isEqualTo(CertaintyLevel.MODERATE);
    assertThat(perhapsChance.steps())
        .extracting(Certainty.Step::factor)
        .doesNotContain(Factor.LARGE_EFFECT);
    assertThat(unstable.steps()).isEmpty();
  }

  private static Measure measure(String indicator, double weight, StepOutcome outcome) {
    return new Measure(
        indicator,
        weight,
        outcome,
        new SensitivityAnalysis(List.of(), false),
        new Settlement.InMonths(0));
  }

  private static Measure stable(String indicator, StepOutcome outcome) {
    return new Measure(
        indicator,
        1,
        outcome,
        new SensitivityAnalysis(List.of(), true),
        new Settlement.InMonths(0));
  }

  private static Estimate estimate(double beta, double error) {
    double half = 1.959964 * error;
    return new Estimate(
        Math.exp(beta),
        Math.exp(beta - half),
        Math.exp(beta + half),
        beta,
        error,
        1,
        1,
        50,
        1,
        1,
        List.of(),
        List.of());
  }
}
