package org.strategywatch.recommendation.ranking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RankingTest {

  @Test
  void weights_always_addUpToOne() {
    double sum = Arrays.stream(PriorityCriterion.values()).mapToDouble(c -> c.weight()).sum();
    assertThat(sum).isCloseTo(1, within(1e-12));
  }

  @Test
  void score_whenValuesDiffer_sumsTheContributions() {
    // Given
    List<PriorityPart> parts = parts(1, 0.5, 0.5, 0.2, 1, 0);
    // When
    double score = WeightedSum.of(parts);
    // Then
    assertThat(score).isEqualTo(0.25 + 0.1 + 0.1 + 0.03 + 0.1 + 0);
    assertThat(parts.stream().mapToDouble(PriorityPart::contribution).sum())
        .isCloseTo(score, within(1e-9));
  }

  @Test
  void rank_whenOneIsBetterInEverything_isFirstInEveryDraw() {
    // Given
    Candidate good = new Candidate("a", parts(0.9, 0.9, 0.9, 0.9, 0.9, 0.9));
    Candidate bad = new Candidate("b", parts(0.2, 0.2, 0.2, 0.2, 0.2, 0.2));
    // When
    Map<String, Standing> standings = Ranking.of(List.of(bad, good));
    // Then
    assertThat(standings.get("a"))
        .returns(1, Standing::rank)
        .returns(0.7, Standing::gapToNext)
        .returns(1.0, Standing::rankStability);
    assertThat(standings.get("b")).returns(2, Standing::rank).returns(null, Standing::gapToNext);
  }

  @Test
  void rank_whenWeightsDecide_isUnstableAndSaysTheSameEachTime() {
    // Given
    Candidate severe = new Candidate("a", parts(0.9, 0.5, 0.5, 0.5, 0.5, 0.5));
    Candidate sure = new Candidate("b", parts(0.5, 0.95, 0.5, 0.5, 0.5, 0.5));
    // When
    Standing first = standing("a", severe, sure);
    Standing again = standing("a", sure, severe);
    // Then
    assertThat(first).isEqualTo(again);
    assertThat(first.rankStability()).isBetween(0.5, 0.75);
  }

  @Test
  void swapPoints_whenReached_makeBothLevel() {
    // Given
    Candidate better = new Candidate("a", parts(0.9, 0.8, 0.5, 0.5, 0.5, 0.5));
    Candidate worse = new Candidate("b", parts(0.7, 0.8, 0.5, 0.5, 0.5, 0.5));
    // When
    Standing standing = standing("a", better, worse);
    // Then
    assertThat(standing.gapToNext()).isEqualTo(0.05);
    assertThat(standing.swapsAt())
        .contains(new SwapPoint(PriorityCriterion.SEVERITY, 0.7))
        .contains(new SwapPoint(PriorityCriterion.URGENCY, 0.0))
        .hasSize(6);
  }

  @Test
  void rank_whenEqual_keepsTheOrderOfLists() {
    // Given
    List<Candidate> equals = new ArrayList<>();
    for (String id : List.of("a", "b", "c")) {
      equals.add(new Candidate(id, parts(0.5, 0.5, 0.5, 0.5, 0.5, 0.5)));
    }
    // When
    Map<String, Standing> standings = Ranking.of(equals);
    // Then
    assertThat(standings.get("c")).returns(1, Standing::rank).returns(0.0, Standing::gapToNext);
    assertThat(standings.get("a")).returns(3, Standing::rank).returns(1.0, Standing::rankStability);
  }

  @Test
  void rank_whenNobodyElse_hasNothingToSwapWith() {
    Standing alone = Ranking.of(List.of(new Candidate("a", parts(1, 1, 1, 1, 1, 1)))).get("a");
    assertThat(alone).isEqualTo(new Standing(1, null, 1.0, List.of()));
  }

  @Test
  void draws_onAverage_areThePublishedWeights() {
    // Given
    WeightDraws draws = WeightDraws.seeded();
    Map<PriorityCriterion, Double> sums = new EnumMap<>(PriorityCriterion.class);
    // When
    for (int draw = 0; draw < WeightDraws.DRAWS; draw++) {
      Map<PriorityCriterion, Double> weights = draws.get(draw);
      assertThat(weights.values().stream().mapToDouble(weight -> weight).sum())
          .isCloseTo(1, within(1e-12));
      weights.forEach((criterion, weight) -> sums.merge(criterion, weight, Double::sum));
    }
    // Then
    assertThat(sums).hasSize(6);
    sums.forEach(
        (criterion, sum) ->
            assertThat(sum / WeightDraws.DRAWS).isCloseTo(criterion.weight(), within(0.01)));
  }

  @ParameterizedTest
  @ValueSource(doubles = {-0.01, 1.01, Double.NaN, Double.POSITIVE_INFINITY})
  void part_whenOutOfRange_isRefused(double value) {
    assertThatThrownBy(() -> PriorityPart.of(PriorityCriterion.SEVERITY, value, ValueBasis.RATED))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("SEVERITY");
  }

  private static Standing standing(String id, Candidate... candidates) {
    return Objects.requireNonNull(Ranking.of(List.of(candidates)).get(id));
  }

  private static List<PriorityPart> parts(double... values) {
    PriorityCriterion[] criteria = PriorityCriterion.values();
    return IntStream.range(0, values.length)
        .mapToObj(i -> PriorityPart.of(criteria[i], values[i], ValueBasis.RATED))
        .toList();
  }
}
