package org.strategywatch.assessment.statistics;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A test for a monotonic trend that assumes no distribution (Mann 1945, Econometrica 13, 245;
 * Kendall 1975), with the slope of Sen (1968, JASA 63, 1379).
 *
 * <p>{@code S = Σ_{i<j} sgn(x_j − x_i)}, {@code Var S = [n(n−1)(2n+5) − Σ t(t−1)(2t+5)]/18} over
 * groups of t ties, {@code Z = (S − sgn S)/√Var S}.
 *
 * @param n values used
 * @param s pairs that rise less pairs that fall
 * @param variance of S if there is no trend
 * @param z 0 if S is 0 or all values are equal
 * @param pValue two-sided, in [0, 1]
 * @param slope median of the slopes of all pairs, in units of the value per step; per year in the
 *     seasonal version
 */
public record MannKendall(int n, long s, double variance, double z, double pValue, double slope) {

  /** What one run of comparable values adds to the test. */
  @SuppressWarnings("ArrayRecordComponent") // never compared
  private record Run(int n, long s, double variance, double[] slopes) {}

  /**
   * Over values in the order of time, evenly spaced.
   *
   * @throws IllegalArgumentException if there are fewer than 2 values
   */
  public static MannKendall of(List<Double> values) {
    if (values.size() < 2) {
      throw new IllegalArgumentException("a trend needs at least 2 values: " + values.size());
    }
    return combined(List.of(run(values)));
  }

  /**
   * The seasonal version (Hirsch, Slack and Smith 1982, Water Resources Research 18, 107): each
   * calendar month against the same month of other years, the sums of S and of its variance added.
   * The values are taken as they are, whatever their exposure.
   *
   * @throws IllegalArgumentException if no calendar month occurs twice
   */
  public static MannKendall seasonal(MonthlySeries series) {
    Map<Integer, List<Double>> byMonth =
        IntStream.range(0, series.size())
            .boxed()
            .collect(
                Collectors.groupingBy(
                    index -> series.month(index).getMonthValue(),
                    TreeMap::new,
                    Collectors.mapping(series::value, Collectors.toList())));
    if (series.size() <= 12) {
      throw new IllegalArgumentException("a seasonal trend needs more than 12 months");
    }
    return combined(byMonth.values().stream().map(MannKendall::run).toList());
  }

  private static Run run(List<Double> values) {
    double[] x = values.stream().mapToDouble(Double::doubleValue).toArray();
    double[] slopes = new double[x.length * (x.length - 1) / 2];
    int pair = 0;
    long s = 0;
    for (int i = 0; i < x.length; i++) {
      for (int j = i + 1; j < x.length; j++) {
        s += (long) Math.signum(x[j] - x[i]);
        slopes[pair++] = (x[j] - x[i]) / (j - i);
      }
    }
    double ties =
        values.stream()
            .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()))
            .values()
            .stream()
            .mapToDouble(MannKendall::spread)
            .sum();
    return new Run(x.length, s, (spread(x.length) - ties) / 18, slopes);
  }

  private static double spread(long n) {
    return (double) n * (n - 1) * (2 * n + 5);
  }

  private static MannKendall combined(List<Run> runs) {
    int n = runs.stream().mapToInt(Run::n).sum();
    long s = runs.stream().mapToLong(Run::s).sum();
    double variance = runs.stream().mapToDouble(Run::variance).sum();
    double z = variance > 0 ? (s - Long.signum(s)) / Math.sqrt(variance) : 0;
    double[] slopes = runs.stream().flatMapToDouble(run -> Arrays.stream(run.slopes())).toArray();
    return new MannKendall(n, s, variance, z, Normal.twoSided(z), median(slopes));
  }

  private static double median(double[] values) {
    int middle = values.length / 2;
    double upper = Selection.select(values, middle);
    return values.length % 2 == 1
        ? upper
        : (Arrays.stream(values, 0, middle).max().orElseThrow() + upper) / 2;
  }
}
