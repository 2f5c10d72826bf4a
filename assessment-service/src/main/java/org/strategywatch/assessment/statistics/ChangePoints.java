package org.strategywatch.assessment.statistics;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/**
 * Any number of changes of rate in a series of counts: the segmentation that minimises the sum of
 * Poisson costs {@code 2 (Σy − Σy ln(Σy/m))} plus a penalty a change. A finding to explain, never a
 * verdict.
 *
 * <p>The minimum is that of PELT (Killick, Fearnhead and Eckley 2012, JASA 107, 1590), found by
 * dynamic programming over all places; the pruning of PELT would save nothing in a few hundred
 * months. The penalty of the Bayesian information criterion, {@code 2 ln n}, is multiplied by the
 * dispersion, because over-dispersed counts look like breaks to a Poisson cost.
 *
 * @param places the number of periods before each change, ascending; empty if there is none
 * @param rates mean count a period of each segment, one more than places
 * @param penalty that each change had to be worth
 */
public record ChangePoints(List<Integer> places, List<Double> rates, double penalty) {

  /** Shorter segments than half a year of months are noise. */
  public static final int LEAST_LENGTH = 6;

  public ChangePoints {
    places = List.copyOf(places);
    rates = List.copyOf(rates);
  }

  /** With the dispersion that the counts themselves show from one period to the next. */
  public static ChangePoints of(List<Double> counts) {
    return of(counts, dispersion(counts));
  }

  /**
   * With a given dispersion.
   *
   * @param counts one a period, not negative
   * @param dispersion φ by which the penalty is multiplied; 1 for Poisson counts
   * @throws IllegalArgumentException if there is no count or the dispersion is not positive
   */
  public static ChangePoints of(List<Double> counts, double dispersion) {
    if (counts.isEmpty() || !(dispersion > 0)) {
      throw new IllegalArgumentException(
          "not possible: " + counts.size() + " counts, dispersion " + dispersion);
    }
    double penalty = dispersion * 2 * Math.log(counts.size());
    double[] sums = new double[counts.size() + 1];
    for (int i = 0; i < counts.size(); i++) {
      sums[i + 1] = sums[i] + counts.get(i);
    }
    return traced(sums, lastChanges(sums, penalty), penalty);
  }

  /**
   * φ from successive differences, {@code mean of (y_t − y_{t−1})²/(y_t + y_{t−1})}: a change of
   * rate enters it once, where a variance over the whole would take it for scatter. At least 1.
   */
  public static double dispersion(List<Double> counts) {
    double sum = 0;
    for (int t = 1; t < counts.size(); t++) {
      double difference = counts.get(t) - counts.get(t - 1);
      double total = counts.get(t) + counts.get(t - 1);
      sum += total == 0 ? 0 : difference * difference / total;
    }
    return Math.max(1, sum / Math.max(1, counts.size() - 1));
  }

  /** For each end of the series, where its last segment begins in the best segmentation. */
  private static int[] lastChanges(double[] sums, double penalty) {
    int n = sums.length - 1;
    double[] best = new double[n + 1];
    int[] last = new int[n + 1];
    best[0] = -penalty;
    for (int end = 1; end <= n; end++) {
      best[end] = cost(sums, 0, end);
      for (int start = LEAST_LENGTH; start <= end - LEAST_LENGTH; start++) {
        double candidate = best[start] + cost(sums, start, end) + penalty;
        if (candidate < best[end]) {
          best[end] = candidate;
          last[end] = start;
        }
      }
    }
    return last;
  }

  private static double cost(double[] sums, int from, int to) {
    double sum = sums[to] - sums[from];
    return sum <= 0 ? 0 : 2 * (sum - sum * Math.log(sum / (to - from)));
  }

  private static ChangePoints traced(double[] sums, int[] last, double penalty) {
    Deque<Integer> places = new ArrayDeque<>();
    Deque<Double> rates = new ArrayDeque<>();
    int end = sums.length - 1;
    while (end > 0) {
      int start = last[end];
      rates.addFirst((sums[end] - sums[start]) / (end - start));
      if (start > 0) {
        places.addFirst(start);
      }
      end = start;
    }
    return new ChangePoints(List.copyOf(places), List.copyOf(rates), penalty);
  }
}
