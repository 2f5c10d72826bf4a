package org.strategywatch.recommendation.ranking;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How firmly something holds its place among the others.
 *
 * @param rank from 1, the best
 * @param gapToNext its score less that of the next one, null for the last
 * @param rankStability share of the weight draws in which it keeps its rank, 0 to 1
 * @param swapsAt what would let the next one draw level
 */
public record Standing(
    int rank, @Nullable Double gapToNext, double rankStability, List<SwapPoint> swapsAt) {

  public Standing {
    swapsAt = List.copyOf(swapsAt);
  }
}
