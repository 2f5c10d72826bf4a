package org.strategywatch.recommendation.ranking;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;

/**
 * Other weights that could have been chosen: draws from a Dirichlet distribution whose mean is the
 * published weights. The seed is fixed, so that the same recommendations always give the same
 * stability.
 */
final class WeightDraws {

  static final int DRAWS = 1_000;
  static final long SEED = 20_240_917L;

  /**
   * How closely the draws keep to the published weights: with 20, a weight of 0.25 has a standard
   * deviation of 0.094.
   */
  static final double CONCENTRATION = 20;

  private final List<Map<PriorityCriterion, Double>> weights;

  private WeightDraws(List<Map<PriorityCriterion, Double>> weights) {
    this.weights = weights;
  }

  static WeightDraws seeded() {
    RandomGenerator random = new SplittableRandom(SEED);
    List<Map<PriorityCriterion, Double>> weights = new ArrayList<>();
    for (int draw = 0; draw < DRAWS; draw++) {
      weights.add(dirichlet(random));
    }
    return new WeightDraws(weights);
  }

  Map<PriorityCriterion, Double> get(int draw) {
    return weights.get(draw);
  }

  private static Map<PriorityCriterion, Double> dirichlet(RandomGenerator random) {
    Map<PriorityCriterion, Double> draw = new EnumMap<>(PriorityCriterion.class);
    double sum = 0;
    for (PriorityCriterion criterion : PriorityCriterion.values()) {
      double gamma = gamma(CONCENTRATION * criterion.weight(), random);
      draw.put(criterion, gamma);
      sum += gamma;
    }
    double total = sum;
    draw.replaceAll((_, gamma) -> gamma / total);
    return draw;
  }

  /**
   * Marsaglia and Tsang, A simple method for generating gamma variables, ACM TOMS 26 (2000); for
   * shapes of at least 1, which all of ours are.
   */
  private static double gamma(double shape, RandomGenerator random) {
    double d = shape - 1.0 / 3;
    double c = 1 / Math.sqrt(9 * d);
    while (true) {
      double x = random.nextGaussian();
      double v = Math.pow(1 + c * x, 3);
      if (v > 0 && Math.log(random.nextDouble()) < 0.5 * x * x + d - d * v + d * Math.log(v)) {
        return d * v;
      }
    }
  }
}
