package org.strategywatch.assessment.statistics;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.hipparchus.special.Gamma;

/**
 * Where one change of rate lies in a series of counts, if there is exactly one: a finding to
 * explain, never a verdict.
 *
 * <p>After Raftery and Akman (1986, Biometrika 73, 85): every place equally probable beforehand, a
 * Gamma(a, b) prior on both rates. With A counts in the first k of n periods and B in the rest,
 * {@code log P(k) = lnΓ(a+A) − (a+A) ln(b+k) + lnΓ(a+B) − (a+B) ln(b+n−k)} and a constant.
 *
 * <p>Counts that scatter φ times more than Poisson ones say less about the place. Divided by φ
 * their variance equals their mean again, as quasi-likelihood has it (Wedderburn 1974, Biometrika
 * 61, 439): A/φ and B/φ stand for A and B in the formula, and the prior is on the divided rates.
 *
 * @param place the most probable number of periods before the change, from 1 to n − 1
 * @param probabilities of each place from 1 to n − 1, in order; they sum to 1
 * @param rateBefore mean count a period before the most probable place
 * @param rateAfter mean count a period after it
 */
public record BayesianChangePoint(
    int place, List<Double> probabilities, double rateBefore, double rateAfter) {

  public BayesianChangePoint {
    probabilities = List.copyOf(probabilities);
  }

  /** How probable the most probable place is, in (0, 1]. */
  public double probability() {
    return probability(place);
  }

  /**
   * How probable a place is, in [0, 1].
   *
   * @throws IndexOutOfBoundsException if it is not within 1 to n − 1
   */
  public double probability(int anyPlace) {
    return probabilities.get(anyPlace - 1);
  }

  /**
   * The fewest places that hold the change with a probability, the most probable ones first taken.
   *
   * @param mass such as 0.95
   * @return ascending; not always neighbours
   */
  public List<Integer> credibleSet(double mass) {
    List<Integer> byProbability =
        IntStream.rangeClosed(1, probabilities.size())
            .boxed()
            .sorted(Comparator.comparingDouble((Integer it) -> -probability(it)))
            .toList();
    double sum = 0;
    int size = 0;
    while (size < byProbability.size() && sum < mass) {
      sum += probability(byProbability.get(size));
      size++;
    }
    return byProbability.subList(0, size).stream().sorted().toList();
  }

  /** Finds it in Poisson counts, φ = 1. */
  public static BayesianChangePoint of(List<Double> counts, double shape, double rate) {
    return of(counts, shape, rate, 1);
  }

  /**
   * Finds it.
   *
   * @param counts one a period, at least 2, not negative
   * @param shape a of the prior, positive
   * @param rate b of the prior, positive, in periods
   * @param dispersion φ of the counts, at least 1
   * @throws IllegalArgumentException if there are fewer than 2 counts, the prior is not positive or
   *     the dispersion below 1
   */
  public static BayesianChangePoint of(
      List<Double> counts, double shape, double rate, double dispersion) {
    if (counts.size() < 2 || !(shape > 0) || !(rate > 0) || !(dispersion >= 1)) {
      throw new IllegalArgumentException(
          "not possible: %d counts, Gamma(%s, %s), dispersion %s"
              .formatted(counts.size(), shape, rate, dispersion));
    }
    double[] sums = cumulative(counts);
    int n = counts.size();
    double[] logs =
        IntStream.range(1, n)
            .mapToDouble(
                k ->
                    evidence(shape + sums[k] / dispersion, rate + k)
                        + evidence(shape + (sums[n] - sums[k]) / dispersion, rate + n - k))
            .toArray();
    List<Double> probabilities = normalised(logs);
    int place = 1 + indexOfMost(probabilities);
    return new BayesianChangePoint(
        place, probabilities, sums[place] / place, (sums[n] - sums[place]) / (n - place));
  }

  private static double evidence(double shape, double rate) {
    return Gamma.logGamma(shape) - shape * Math.log(rate);
  }

  private static double[] cumulative(List<Double> counts) {
    double[] sums = new double[counts.size() + 1];
    for (int i = 0; i < counts.size(); i++) {
      sums[i + 1] = sums[i] + counts.get(i);
    }
    return sums;
  }

  private static List<Double> normalised(double[] logs) {
    double most = Arrays.stream(logs).max().orElseThrow();
    double sum = Arrays.stream(logs).map(log -> Math.exp(log - most)).sum();
    return Arrays.stream(logs).mapToObj(log -> Math.exp(log - most) / sum).toList();
  }

  private static int indexOfMost(List<Double> values) {
    return IntStream.range(0, values.size())
        .reduce((one, other) -> values.get(other) > values.get(one) ? other : one)
        .orElseThrow();
  }
}
