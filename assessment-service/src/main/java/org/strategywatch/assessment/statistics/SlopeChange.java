package org.strategywatch.assessment.statistics;

import java.util.Arrays;
import java.util.Optional;
import org.apache.commons.statistics.distribution.FDistribution;

/**
 * Whether the trend bends at the start, beside the step: the model of {@link InterruptedTimeSeries}
 * with {@code β3 · k}, k = 1, 2, … the month under the strategy, against the model without.
 *
 * @param monthlyRatio {@code exp β3}, the factor by which each month's change differs from before
 * @param low lower end of its interval
 * @param high upper end
 * @param stepRatio {@code exp β2} in the model with the bend
 * @param f {@code (D0 − D1)/φ1}, by one and {@code degreesOfFreedom} degrees of freedom
 * @param pValue of no bend, in [0, 1]
 */
public record SlopeChange(
    double monthlyRatio,
    double low,
    double high,
    double stepRatio,
    double f,
    int degreesOfFreedom,
    double pValue) {

  /** Empty if the series does not answer, for the reasons that the main model names. */
  public static Optional<SlopeChange> of(InterruptedTimeSeries model, MonthlySeries series) {
    StepDesign design = StepDesign.of(model, series);
    if (model.refusal(design).isPresent()) {
      return Optional.empty();
    }
    var straight = QuasiPoissonRegression.of(design.data());
    var bent = QuasiPoissonRegression.of(withSlope(design));
    return straight.flatMap(one -> bent.flatMap(other -> compare(one, other)));
  }

  private static Optional<SlopeChange> compare(
      QuasiPoissonRegression straight, QuasiPoissonRegression bent) {
    int slope = bent.fit().data().terms() - 1;
    double f = Math.max(0, straight.fit().deviance() - bent.fit().deviance()) / bent.dispersion();
    int degrees = bent.fit().degreesOfFreedom();
    Interval interval = Interval.ofLog(bent.coefficient(slope), bent.standardError(slope));
    if (!Double.isFinite(f) || !interval.isWithin(InterruptedTimeSeries.WIDEST_INTERVAL)) {
      return Optional.empty();
    }
    return Optional.of(
        new SlopeChange(
            interval.ratio(),
            interval.low(),
            interval.high(),
            Math.exp(bent.coefficient(StepDesign.STEP)),
            f,
            degrees,
            FDistribution.of(1, degrees).survivalProbability(f)));
  }

  private static RegressionData withSlope(StepDesign design) {
    double[][] bent = new double[design.months().length][];
    for (int row = 0; row < bent.length; row++) {
      double[] terms = design.data().design()[row];
      bent[row] = Arrays.copyOf(terms, terms.length + 1);
      bent[row][terms.length] = Math.max(0, design.months()[row] - design.start() + 1);
    }
    return RegressionData.of(bent, design.data().response()).withOffset(design.data().offset());
  }
}
