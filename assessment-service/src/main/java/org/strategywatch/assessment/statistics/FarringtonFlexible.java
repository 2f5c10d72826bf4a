package org.strategywatch.assessment.statistics;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Early warning for weekly counts, the improved algorithm of Farrington (Farrington et al. 1996,
 * JRSS A 159, 547; Noufaily et al. 2013, Statistics in Medicine 32, 1206).
 *
 * <p>Each week is held against a quasi-Poisson regression on the weeks of past years with a trend
 * and a seasonal factor; weeks that were outbreaks themselves (Anscombe residual above 2.58) weigh
 * less. The bound is the 95 % quantile of a negative binomial with the fitted mean and dispersion.
 *
 * @param years how many years back the same weeks are looked up
 * @param halfWindow weeks on either side of the same week that count as the same season
 * @param seasons parts that a year is cut into, the same weeks being one of them
 * @param recentLeftOut latest weeks that are not used, so that an outbreak does not hide itself
 */
public record FarringtonFlexible(int years, int halfWindow, int seasons, int recentLeftOut) {

  private static final int WEEKS = 52;
  private static final double OUTBREAK = 2.58;

  /** A row that the model can only repeat has no residual; this keeps it from dividing by 0. */
  private static final double LEAST_FREEDOM = 1e-9;

  private static final double QUANTILE = 0.95;
  private static final int LEAST_EVENTS = 5;
  private static final int LEAST_EVENTS_WEEKS = 4;

  /** Five years, ± 3 weeks, 10 parts, the last 26 weeks left out. */
  public static final FarringtonFlexible STANDARD = new FarringtonFlexible(5, 3, 10, 26);

  /**
   * @throws IllegalArgumentException if a setting cannot work
   */
  public FarringtonFlexible {
    boolean possible = years >= 3 && halfWindow >= 0 && seasons >= 2 && recentLeftOut >= 0;
    if (!possible || seasons - 1 > WEEKS - 2 * halfWindow - 1) {
      throw new IllegalArgumentException(
          "not possible: "
              + List.of(years, halfWindow, seasons, recentLeftOut)
              + " for years, half window, seasons, weeks left out");
    }
  }

  /**
   * One week against its past.
   *
   * @param week index in the series, from 0
   * @param expected the fitted mean
   * @param upper the highest count that is not out of the ordinary
   * @param alarm whether the count is above it, with at least 5 events in 4 weeks
   */
  public record Week(int week, double observed, double expected, double upper, boolean alarm) {}

  /** How many weeks before a week have a part in judging it. */
  public int weeksBack() {
    return years * WEEKS + halfWindow;
  }

  /** The weeks that have enough past, in order; a week whose model cannot be fitted is left out. */
  public List<Week> watch(List<Double> weekly) {
    List<Week> weeks = new ArrayList<>();
    for (int week = weeksBack(); week < weekly.size(); week++) {
      judge(weekly, week).ifPresent(weeks::add);
    }
    return List.copyOf(weeks);
  }

  /** One week; empty if the past is too short or its model cannot be fitted. */
  public Optional<Week> judge(List<Double> weekly, int week) {
    if (week < weeksBack() || week >= weekly.size()) {
      return Optional.empty();
    }
    return baseline(weekly, week, true)
        .filter(fit -> expected(fit, true) <= largest(fit))
        .map(fit -> weekOf(weekly, week, fit, true))
        .or(() -> baseline(weekly, week, false).map(fit -> weekOf(weekly, week, fit, false)));
  }

  /** Whether the week could raise an alarm at all: at least 5 events in the 4 weeks up to it. */
  public static boolean hasEnoughEvents(List<Double> weekly, int week) {
    double events = 0;
    for (int past = Math.max(0, week - LEAST_EVENTS_WEEKS + 1); past <= week; past++) {
      events += weekly.get(past);
    }
    return events >= LEAST_EVENTS;
  }

  /** A trend that leads above everything seen so far is not followed. */
  private static double largest(QuasiPoissonRegression regression) {
    return IntStream.range(0, regression.fit().data().rows())
        .mapToDouble(row -> regression.fit().data().response()[row])
        .max()
        .orElse(0);
  }

  private Optional<QuasiPoissonRegression> baseline(
      List<Double> weekly, int week, boolean withTrend) {
    int[] season = seasonOfLag();
    int first = week - weeksBack();
    int[] used = IntStream.range(first, week - recentLeftOut).toArray();
    double[][] design = new double[used.length][];
    double[] counts = new double[used.length];
    for (int row = 0; row < used.length; row++) {
      int lag = week - used[row];
      design[row] = terms(season[lag], -lag, withTrend);
      counts[row] = weekly.get(used[row]);
    }
    RegressionData data = RegressionData.of(design, counts);
    return QuasiPoissonRegression.of(data).flatMap(FarringtonFlexible::withOutbreaksWeighingLess);
  }

  /** Where no week was an outbreak, all weigh 1 again, and another fit would be the same. */
  private static Optional<QuasiPoissonRegression> withOutbreaksWeighingLess(
      QuasiPoissonRegression first) {
    double[] weights = weights(first);
    return Arrays.stream(weights).allMatch(weight -> weight == 1)
        ? Optional.of(first)
        : QuasiPoissonRegression.of(first.fit().data().withWeight(weights));
  }

  /** Season 0 is that of the week itself; the time is 0 in that week. */
  private double[] terms(int season, double time, boolean withTrend) {
    double[] terms = new double[withTrend ? seasons + 1 : seasons];
    terms[0] = 1;
    if (season > 0) {
      terms[season] = 1;
    }
    if (withTrend) {
      terms[seasons] = time;
    }
    return terms;
  }

  /**
   * The season of the week that lies so many weeks back: 0 within the half window of a whole number
   * of years, the rest of each year in nearly equal parts, the longer ones first in time.
   */
  private int[] seasonOfLag() {
    int[] season = new int[weeksBack() + 1];
    int between = WEEKS - 2 * halfWindow - 1;
    int parts = seasons - 1;
    int longer = between % parts;
    int length = between / parts;
    for (int lag = 0; lag < season.length; lag++) {
      int place = Math.floorMod(-lag - halfWindow - 1, WEEKS);
      if (place < between) {
        int inLonger = longer * (length + 1);
        season[lag] =
            place < inLonger ? 1 + place / (length + 1) : 1 + longer + (place - inLonger) / length;
      }
    }
    return season;
  }

  private static double dispersion(QuasiPoissonRegression regression) {
    return Math.max(1, regression.dispersion());
  }

  /** γ s⁻² above the mark and γ elsewhere, with γ such that the weights sum to their number. */
  private static double[] weights(QuasiPoissonRegression regression) {
    LogLinearFit fit = regression.fit();
    double dispersion = dispersion(regression);
    int rows = fit.data().rows();
    double[] weights = new double[rows];
    double sum = 0;
    for (int row = 0; row < rows; row++) {
      double s =
          fit.data().response()[row] > fit.fitted()[row] ? anscombe(fit, dispersion, row) : 0;
      weights[row] = s > OUTBREAK ? 1 / (s * s) : 1;
      sum += weights[row];
    }
    for (int row = 0; row < rows; row++) {
      weights[row] *= rows / sum;
    }
    return weights;
  }

  /** {@code 3/2 (y^(2/3) − μ^(2/3)) / (μ^(1/6) √(φ (1 − h)))}, h the leverage, φ the dispersion. */
  private static double anscombe(LogLinearFit fit, double dispersion, int row) {
    double mean = fit.fitted()[row];
    double difference = Math.pow(fit.data().response()[row], 2.0 / 3) - Math.pow(mean, 2.0 / 3);
    double scale = Math.sqrt(dispersion * Math.max(1 - fit.leverage(row), LEAST_FREEDOM));
    return 1.5 * difference / (Math.pow(mean, 1.0 / 6) * scale);
  }

  private double expected(QuasiPoissonRegression regression, boolean withTrend) {
    double linear = 0;
    double[] terms = terms(0, 0, withTrend);
    for (int j = 0; j < terms.length; j++) {
      linear += terms[j] * regression.coefficient(j);
    }
    return Math.exp(linear);
  }

  private Week weekOf(
      List<Double> weekly, int week, QuasiPoissonRegression regression, boolean withTrend) {
    double expected = expected(regression, withTrend);
    double upper = NegativeBinomialQuantile.of(QUANTILE, expected, dispersion(regression));
    double observed = weekly.get(week);
    boolean alarm = observed > upper && hasEnoughEvents(weekly, week);
    return new Week(week, observed, expected, upper, alarm);
  }
}
