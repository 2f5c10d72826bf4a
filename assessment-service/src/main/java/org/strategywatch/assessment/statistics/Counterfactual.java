package org.strategywatch.assessment.statistics;

import java.util.Arrays;
import java.util.List;

/**
 * What the model says of each month, with the step and without it.
 *
 * @param fitted one value a month of the series; 0 where it has no exposure
 * @param counterfactual the same with X = 0
 * @param expectedAfter sum of the counterfactual from the start on
 * @param smallestFittedShare the lowest fitted rate over the mean one; close to 0 when a
 *     coefficient runs away because zeros separate the months perfectly
 */
record Counterfactual(
    List<Double> fitted,
    List<Double> counterfactual,
    double expectedAfter,
    double smallestFittedShare) {

  static Counterfactual of(StepDesign design, LogLinearFit fit) {
    double[] fitted = new double[design.series().size()];
    double[] without = new double[fitted.length];
    double expected = 0;
    double smallest = Double.POSITIVE_INFINITY;
    double sumOfRates = 0;
    double stepFactor = Math.exp(fit.coefficients()[StepDesign.STEP]);
    for (int row = 0; row < design.months().length; row++) {
      int month = design.months()[row];
      double mean = fit.fitted()[row];
      double rate = mean / design.series().exposure(month);
      fitted[month] = mean;
      without[month] = design.isAfter(row) ? mean / stepFactor : mean;
      expected += design.isAfter(row) ? without[month] : 0;
      smallest = Math.min(smallest, rate);
      sumOfRates += rate;
    }
    double share = smallest * design.months().length / sumOfRates;
    return new Counterfactual(boxed(fitted), boxed(without), expected, share);
  }

  private static List<Double> boxed(double[] values) {
    return Arrays.stream(values).boxed().toList();
  }
}
