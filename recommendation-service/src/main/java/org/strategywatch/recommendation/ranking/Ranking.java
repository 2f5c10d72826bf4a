package org.strategywatch.recommendation.ranking;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Ranks candidates by their weighted sums, and says how firm each place is. */
public final class Ranking {

  private static final WeightDraws DRAWS = WeightDraws.seeded();

  private Ranking() {}

  /** The standing of each candidate among all of them, by id. */
  public static Map<String, Standing> of(Collection<Candidate> candidates) {
    List<Candidate> ranked = candidates.stream().sorted(Candidate.BEST_FIRST).toList();
    double[] stability = stability(ranked);
    Map<String, Standing> standings = new HashMap<>();
    for (int i = 0; i < ranked.size(); i++) {
      boolean last = i == ranked.size() - 1;
      Double gap =
          last ? null : WeightedSum.round(ranked.get(i).score() - ranked.get(i + 1).score());
      List<SwapPoint> swaps = gap == null ? List.of() : swapPoints(ranked.get(i), gap);
      standings.put(ranked.get(i).id(), new Standing(i + 1, gap, stability[i], swaps));
    }
    return standings;
  }

  private static double[] stability(List<Candidate> ranked) {
    int[] kept = new int[ranked.size()];
    for (int draw = 0; draw < WeightDraws.DRAWS; draw++) {
      double[] scores = scores(ranked, DRAWS.get(draw));
      Integer[] order = new Integer[scores.length];
      Arrays.setAll(order, i -> i);
      // The sort is stable, so that ties keep the published order.
      Arrays.sort(order, (a, b) -> Double.compare(scores[b], scores[a]));
      for (int rank = 0; rank < order.length; rank++) {
        if (order[rank] == rank) {
          kept[rank]++;
        }
      }
    }
    return Arrays.stream(kept).mapToDouble(count -> count / (double) WeightDraws.DRAWS).toArray();
  }

  private static double[] scores(List<Candidate> ranked, Map<PriorityCriterion, Double> weights) {
    return ranked.stream().mapToDouble(candidate -> candidate.score(weights)).toArray();
  }

  private static List<SwapPoint> swapPoints(Candidate candidate, double gap) {
    List<SwapPoint> points = new ArrayList<>();
    for (PriorityPart part : candidate.parts()) {
      double value = part.value() - gap / part.weight();
      if (value >= 0) {
        points.add(new SwapPoint(part.criterion(), WeightedSum.round(value)));
      }
    }
    return points;
  }
}
