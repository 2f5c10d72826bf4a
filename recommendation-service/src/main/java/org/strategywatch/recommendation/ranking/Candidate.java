package org.strategywatch.recommendation.ranking;

import java.util.Comparator;
import java.util.List;

/**
 * Something to be ranked.
 *
 * @param id decides between equal scores, the smaller text first
 */
public record Candidate(String id, List<PriorityPart> parts) {

  static final Comparator<Candidate> BEST_FIRST =
      Comparator.comparingDouble((Candidate candidate) -> candidate.score())
          .reversed()
          .thenComparing(Candidate::id);

  public Candidate {
    parts = List.copyOf(parts);
  }

  double score() {
    return WeightedSum.of(parts);
  }

  /**
   * @param weights by the ordinal of the criterion
   */
  double score(double[] weights) {
    double sum = 0;
    for (PriorityPart part : parts) {
      sum += weights[part.criterion().ordinal()] * part.value();
    }
    return sum;
  }
}
