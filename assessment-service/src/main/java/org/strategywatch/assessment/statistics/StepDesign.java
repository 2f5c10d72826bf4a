package org.strategywatch.assessment.statistics;

import java.time.YearMonth;
import java.util.stream.IntStream;

/**
 * The months of a series that have exposure, as rows of a regression: intercept, trend, step, a
 * step for each break of method, then the season.
 *
 * @param months index of each row's month in the series
 * @param start index of the first month under the strategy
 */
@SuppressWarnings("ArrayRecordComponent") // numbers for matrices; never compared
record StepDesign(MonthlySeries series, RegressionData data, int[] months, int start) {

  static final int STEP = 2;
  private static final int FIRST_FREE = STEP + 1;

  static StepDesign of(InterruptedTimeSeries model, MonthlySeries series) {
    int[] months =
        IntStream.range(0, series.size()).filter(month -> series.exposure(month) > 0).toArray();
    double[][] design = new double[months.length][];
    double[] response = new double[months.length];
    double[] offset = new double[months.length];
    for (int row = 0; row < months.length; row++) {
      design[row] = terms(model, series.month(months[row]), months[row] + 1);
      response[row] = series.value(months[row]);
      offset[row] = Math.log(series.exposure(months[row]));
    }
    RegressionData data = RegressionData.of(design, response).withOffset(offset);
    return new StepDesign(series, data, months, series.indexOf(model.start()));
  }

  /** The terms of one month; {@code t} is its number in the series, from 1. */
  static double[] terms(InterruptedTimeSeries model, YearMonth month, int t) {
    int breaks = model.breaks().size();
    double[] terms = new double[FIRST_FREE + breaks + 2 * model.harmonics()];
    terms[0] = 1;
    terms[1] = t;
    terms[STEP] = stepAt(model.start(), month);
    for (int i = 0; i < breaks; i++) {
      terms[FIRST_FREE + i] = stepAt(model.breaks().get(i), month);
    }
    for (int k = 1; k <= model.harmonics(); k++) {
      double angle = 2 * Math.PI * k * month.getMonthValue() / 12;
      int sine = FIRST_FREE + breaks + 2 * (k - 1);
      terms[sine] = Math.sin(angle);
      terms[sine + 1] = Math.cos(angle);
    }
    return terms;
  }

  private static double stepAt(YearMonth from, YearMonth month) {
    return month.isBefore(from) ? 0 : 1;
  }

  boolean isAfter(int row) {
    return months[row] >= start;
  }

  int pointsBefore() {
    return (int) IntStream.range(0, months.length).filter(row -> !isAfter(row)).count();
  }

  int pointsAfter() {
    return months.length - pointsBefore();
  }

  double observedBefore() {
    return observed(false);
  }

  double observedAfter() {
    return observed(true);
  }

  private double observed(boolean after) {
    return IntStream.range(0, months.length)
        .filter(row -> isAfter(row) == after)
        .mapToDouble(row -> data.response()[row])
        .sum();
  }
}
