package org.strategywatch.recommendation.ranking;

import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * Something to be ranked.
 *
 * @param id decides between equal scores, the larger text first, as in lists
 */
public record Candidate(String id, List<PriorityPart> parts) {

  static final Comparator<Candidate> BEST_FIRST =
      Comparator.comparingDouble((Candidate candidate) -> candidate.score())
          .reversed()
          .thenComparing(Comparator.comparing(Candidate::id).reversed());

  public Candidate {
    parts = List.copyOf(parts);
  }

  double score() {
    return WeightedSum.of(parts);
  }

  double score(Map<PriorityCriterion, Double> weights) {
    double sum = 0;
    for (PriorityPart part : parts) {
      sum += weights.getOrDefault(part.criterion(), 0.0) * part.value();
    }
    return sum;
  }
}
