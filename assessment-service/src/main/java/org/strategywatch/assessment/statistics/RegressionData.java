package org.strategywatch.assessment.statistics;

import java.util.Arrays;

/**
 * What a regression is fitted to: rows of terms, a response a row, the logarithm of the exposure,
 * and a prior weight. The arrays are not copied; they stay inside this package.
 */
@SuppressWarnings("ArrayRecordComponent") // numbers for matrices; never compared
record RegressionData(double[][] design, double[] response, double[] offset, double[] weight) {

  static RegressionData of(double[][] design, double[] response) {
    double[] ones = new double[response.length];
    Arrays.fill(ones, 1);
    return new RegressionData(design, response, new double[response.length], ones);
  }

  RegressionData withOffset(double[] newOffset) {
    return new RegressionData(design, response, newOffset, weight);
  }

  RegressionData withWeight(double[] newWeight) {
    return new RegressionData(design, response, offset, newWeight);
  }

  int rows() {
    return response.length;
  }

  int terms() {
    return design[0].length;
  }
}
