package org.strategywatch.assessment.statistics;

import org.apache.commons.statistics.distribution.BetaDistribution;
import org.apache.commons.statistics.distribution.BinomialDistribution;

/**
 * The exact conditional test of two Poisson rates: events per unit of time after a date against
 * before it.
 *
 * <p>With {@code x0} events in {@code T0} before and {@code x1} in {@code T1} after, {@code RR =
 * (x1/T1)/(x0/T0)}. Given {@code n = x0 + x1}, {@code x1} is binomial with {@code π =
 * RR·T1/(RR·T1+T0)}; the interval is that of Clopper and Pearson on π (Biometrika 1934, 26, 404),
 * carried over to RR. The p value sums the probabilities that are at most that of the observation
 * (Przyborowski and Wilenski 1940; Fay 2010, R Journal 2(1)).
 *
 * <p>It knows neither trend nor season nor over-dispersion: it is shown beside {@link
 * InterruptedTimeSeries}, never instead of it.
 */
public sealed interface RateRatio {

  /**
   * Both sides have events.
   *
   * @param ratio after over before, positive; 1 is no change
   * @param low lower end of the interval, positive
   * @param high upper end of the interval, finite
   * @param pValue two-sided, of the hypothesis that the ratio is 1, in [0, 1]
   */
  record Estimate(double ratio, double low, double high, double pValue) implements RateRatio {}

  /** No event after: the ratio is 0 and the interval runs from 0 to {@code high}. */
  record NoneAfter(double high, double pValue) implements RateRatio {}

  /** No event before: the ratio has no finite value; it is at least {@code low}. */
  record NoneBefore(double low, double pValue) implements RateRatio {}

  /** No event on either side: every ratio is possible. */
  record NoEvents() implements RateRatio {}

  /**
   * Compares two counts.
   *
   * @param before events before, not negative
   * @param timeBefore length of the time before, in any unit, positive and finite
   * @param after events after, not negative
   * @param timeAfter length of the time after, in the same unit
   * @throws IllegalArgumentException if a count is negative, a time is not positive and finite, or
   *     the counts together exceed 2,147,483,647
   */
  static RateRatio compare(long before, double timeBefore, long after, double timeAfter) {
    requireCounts(before, after);
    requireTime("timeBefore", timeBefore);
    requireTime("timeAfter", timeAfter);
    int n = (int) (before + after);
    if (n == 0) {
      return new NoEvents();
    }
    int x = (int) after;
    double timeRatio = timeBefore / timeAfter;
    double p = twoSided(x, BinomialDistribution.of(n, timeAfter / (timeAfter + timeBefore)));
    if (after == 0) {
      return new NoneAfter(timeRatio * upperOdds(x, n), p);
    }
    if (before == 0) {
      return new NoneBefore(timeRatio * lowerOdds(x, n), p);
    }
    double ratio = timeRatio * after / before;
    return new Estimate(ratio, timeRatio * lowerOdds(x, n), timeRatio * upperOdds(x, n), p);
  }

  private static void requireCounts(long before, long after) {
    if (before < 0 || after < 0) {
      throw new IllegalArgumentException("a count is negative: " + before + ", " + after);
    }
    if (before > Integer.MAX_VALUE - after) {
      throw new IllegalArgumentException("more than " + Integer.MAX_VALUE + " events");
    }
  }

  private static void requireTime(String name, double time) {
    if (!(time > 0) || Double.isInfinite(time)) {
      throw new IllegalArgumentException(name + " is not positive and finite: " + time);
    }
  }

  private static double lowerOdds(int x, int n) {
    return odds(BetaDistribution.of(x, n - x + 1.0), Normal.TAIL_95);
  }

  private static double upperOdds(int x, int n) {
    return 1 / odds(BetaDistribution.of(n - x, x + 1.0), Normal.TAIL_95);
  }

  /** Quantile of π as odds; Newton steps, because the library's solver stops at 1e-9 absolute. */
  private static double odds(BetaDistribution pi, double probability) {
    double q = pi.inverseCumulativeProbability(probability);
    for (int step = 0; step < 8; step++) {
      double next = q - (pi.cumulativeProbability(q) - probability) / pi.density(q);
      if (!(next > 0 && next < 1)) {
        break;
      }
      q = next;
    }
    return q / (1 - q);
  }

  /** Relative tolerance 1e-7 as in R's binom.test, so that rounding does not split a tie. */
  private static double twoSided(int x, BinomialDistribution null0) {
    int n = null0.getNumberOfTrials();
    double limit = null0.probability(x) * (1 + 1e-7);
    double mean = n * null0.getProbabilityOfSuccess();
    if (x < mean) {
      int first = firstAtMost(null0, limit, (int) Math.ceil(mean), n);
      return Math.min(1, null0.cumulativeProbability(x) + upperTail(null0, first));
    }
    int last = lastAtMost(null0, limit, (int) Math.floor(mean));
    return Math.min(1, null0.cumulativeProbability(last) + upperTail(null0, x));
  }

  private static double upperTail(BinomialDistribution distribution, int from) {
    return distribution.survivalProbability(from - 1);
  }

  /** Smallest k in [from, n] with a probability of at most the limit; n + 1 if there is none. */
  private static int firstAtMost(BinomialDistribution d, double limit, int from, int n) {
    int low = from;
    int high = n + 1;
    while (low < high) {
      int middle = low + (high - low) / 2;
      if (d.probability(middle) <= limit) {
        high = middle;
      } else {
        low = middle + 1;
      }
    }
    return low;
  }

  /** Largest k in [0, to] with a probability of at most the limit; −1 if there is none. */
  private static int lastAtMost(BinomialDistribution d, double limit, int to) {
    int low = -1;
    int high = to;
    while (low < high) {
      int middle = high - (high - low) / 2;
      if (d.probability(middle) <= limit) {
        low = middle;
      } else {
        high = middle - 1;
      }
    }
    return low;
  }
}
