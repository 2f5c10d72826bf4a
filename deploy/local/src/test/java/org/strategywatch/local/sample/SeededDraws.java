package org.strategywatch.local.sample;

import java.util.List;
import java.util.Random;

/**
 * Random draws that give the same values on every machine: the generator of {@link Random} is laid
 * down by its specification, and {@link StrictMath} rounds alike everywhere.
 */
final class SeededDraws {

  private final Random random;

  SeededDraws(long seed) {
    random = new Random(seed);
  }

  /** An integer from 0 to {@code bound - 1}. */
  int below(int bound) {
    return random.nextInt(bound);
  }

  boolean chance(double probability) {
    return random.nextDouble() < probability;
  }

  double between(double low, double high) {
    return low + (high - low) * random.nextDouble();
  }

  double exponential(double mean) {
    return -mean * StrictMath.log(1 - random.nextDouble());
  }

  /** Gamma with mean 1 and variance 1/shape: what makes monthly counts vary more than Poisson. */
  double gammaAroundOne(int shape) {
    double sum = 0;
    for (int i = 0; i < shape; i++) {
      sum += exponential(1);
    }
    return sum / shape;
  }

  /** Knuth's product method, good for the means below 100 that occur here. */
  int poisson(double mean) {
    double limit = StrictMath.exp(-mean);
    int count = 0;
    for (double product = random.nextDouble(); product > limit; product *= random.nextDouble()) {
      count++;
    }
    return count;
  }

  /** Picks an element with a probability in proportion to its weight. */
  <T> T weighted(List<T> elements, List<Double> weights) {
    double left = random.nextDouble() * weights.stream().mapToDouble(Double::doubleValue).sum();
    for (int i = 0; i < elements.size() - 1; i++) {
      left -= weights.get(i);
      if (left < 0) {
        return elements.get(i);
      }
    }
    return elements.getLast();
  }
}
