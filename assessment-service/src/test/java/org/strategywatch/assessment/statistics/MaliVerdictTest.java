package org.strategywatch.assessment.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.strategywatch.assessment.statistics.PublishedSeries.MALI_START;
import static org.strategywatch.assessment.statistics.PublishedSeries.maliIncidents;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.strategywatch.assessment.statistics.verdict.Certainty;
import org.strategywatch.assessment.statistics.verdict.Certainty.Design;
import org.strategywatch.assessment.statistics.verdict.CertaintyLevel;
import org.strategywatch.assessment.statistics.verdict.CertaintyRule;
import org.strategywatch.assessment.statistics.verdict.Direction;
import org.strategywatch.assessment.statistics.verdict.DirectionCall;
import org.strategywatch.assessment.statistics.verdict.Judgement;
import org.strategywatch.assessment.statistics.verdict.Likelihood;
import org.strategywatch.assessment.statistics.verdict.Measure;
import org.strategywatch.assessment.statistics.verdict.Settlement;
import org.strategywatch.assessment.statistics.verdict.Verdict;
import org.strategywatch.assessment.statistics.verdict.VerdictRule;

/** From the months to the verdict, as an assessment goes. */
class MaliVerdictTest {

  @Test
  void judge_whenMali2022OnAttacksAlone_isFailingWithLowCertainty() {
    // Given
    var model = InterruptedTimeSeries.startingIn(MALI_START);
    List<Measure> measures = List.of(Measure.of("ATTACKS", 1, model, maliIncidents()));

    // When
    Certainty certainty = CertaintyRule.grade(Design.UNCONTROLLED_SERIES, measures);
    Judgement judgement = VerdictRule.judge(measures, certainty, List.of());

    // Then: p = Φ(−0.6339486/0.1629548) = 0.00005005
    assertThat(judgement.verdict()).isEqualTo(Verdict.FAILING);
    assertThat(judgement.score()).isCloseTo(-0.9998999, within(1e-7));
    assertThat(judgement.likelihood()).isEqualTo(Likelihood.ALMOST_NO_CHANCE);
    assertThat(judgement.certainty().level()).isEqualTo(CertaintyLevel.LOW);
    Judgement.Row attacks = judgement.indicators().getFirst();
    assertThat(attacks.classification()).isEqualTo(IndicatorClass.DETERIORATED);
    assertThat(attacks.stable()).isFalse();
    assertThat(attacks.settlement()).isEqualTo(new Settlement.InMonths(91));
  }

  @Test
  void direction_whenMaliAtTheEndOf2023_isUnchanged() {
    // When: 42, 30, 24 in the last three months; the scatter of the year before allows that
    DirectionCall call = DirectionCall.of(maliIncidents()).orElseThrow();

    // Then
    assertThat(call.direction()).isEqualTo(Direction.UNCHANGED);
    assertThat(call.rationale())
        .isEqualTo("On average 32.0 a month in the last 3 months, 27.3 in the 12 before.");
  }
}
