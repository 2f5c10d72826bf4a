package org.strategywatch.assessment.statistics;

/**
 * A converged log-linear fit.
 *
 * @param coefficients β, one a term
 * @param fitted μ, one a row
 * @param workingWeight the weights of the last least-squares step
 * @param covariance (XᵀWX)⁻¹, without dispersion
 * @param deviance of the family that was fitted
 */
@SuppressWarnings("ArrayRecordComponent") // numbers for matrices; never compared
record LogLinearFit(
    RegressionData data,
    double[] coefficients,
    double[] fitted,
    double[] workingWeight,
    double[][] covariance,
    double deviance) {

  int degreesOfFreedom() {
    return data.rows() - data.terms();
  }

  /** Pearson χ² over the degrees of freedom. */
  double dispersion() {
    double chiSquare = 0;
    for (int i = 0; i < fitted.length; i++) {
      double residual = workingResidual(i);
      chiSquare += workingWeight[i] * residual * residual;
    }
    return chiSquare / degreesOfFreedom();
  }

  /** (y − μ)/μ, the residual on the scale of the linear predictor. */
  double workingResidual(int row) {
    return (data.response()[row] - fitted[row]) / fitted[row];
  }

  /** How far a row pulls its own fitted value, in [0, 1]: {@code w xᵀ (XᵀWX)⁻¹ x}. */
  double leverage(int row) {
    double[] terms = data.design()[row];
    double sum = 0;
    for (int j = 0; j < terms.length; j++) {
      for (int k = 0; k < terms.length; k++) {
        sum += terms[j] * covariance[j][k] * terms[k];
      }
    }
    return workingWeight[row] * sum;
  }

  double standardError(int term, double dispersion) {
    return Math.sqrt(dispersion * covariance[term][term]);
  }
}
