package org.strategywatch.assessment.statistics;

import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.hipparchus.exception.MathRuntimeException;
import org.hipparchus.linear.MatrixUtils;
import org.hipparchus.linear.RealMatrix;

/**
 * How many more months of data would make the interval of the rate ratio narrow enough: at most 20
 * % above the ratio, {@code exp(1.959964·SE) ≤ 1.2}.
 *
 * <p>Each month to come is taken to bring as many events as the fitted mean since the start, with
 * the dispersion of today; its information is added to {@code XᵀWX} as in the planning of a study.
 */
public final class MonthsUntilPrecise {

  /** Beyond ten years the answer is "not with this series". */
  private static final int HORIZON = 120;

  private static final double WANTED_ERROR = Math.log(1.2) / Normal.QUANTILE_95;

  private MonthsUntilPrecise() {}

  /** Months, 0 if it is precise already; empty if ten years are not enough or no fit exists. */
  public static OptionalInt of(InterruptedTimeSeries model, MonthlySeries series) {
    StepDesign design = StepDesign.of(model, series);
    return model.refusal(design).isPresent()
        ? OptionalInt.empty()
        : QuasiPoissonRegression.of(design.data()).stream()
            .flatMapToInt(regression -> search(model, design, regression).stream())
            .findFirst();
  }

  private static OptionalInt search(
      InterruptedTimeSeries model, StepDesign design, QuasiPoissonRegression regression) {
    if (regression.standardError(StepDesign.STEP) <= WANTED_ERROR) {
      return OptionalInt.of(0);
    }
    MonthlySeries series = design.series();
    double monthlyWeight = meanFittedAfter(design, regression.fit());
    RealMatrix information = information(regression.fit());
    for (int more = 1; more <= HORIZON; more++) {
      int index = series.size() - 1 + more;
      double[] terms = StepDesign.terms(model, series.month(index), index + 1);
      information = information.add(outer(terms, monthlyWeight));
      if (error(information, regression.dispersion()) <= WANTED_ERROR) {
        return OptionalInt.of(more);
      }
    }
    return OptionalInt.empty();
  }

  private static double meanFittedAfter(StepDesign design, LogLinearFit fit) {
    return IntStream.range(0, fit.fitted().length)
        .filter(design::isAfter)
        .mapToDouble(row -> fit.fitted()[row])
        .average()
        .orElse(0);
  }

  private static RealMatrix information(LogLinearFit fit) {
    int terms = fit.data().terms();
    RealMatrix sum = MatrixUtils.createRealMatrix(terms, terms);
    for (int row = 0; row < fit.fitted().length; row++) {
      sum = sum.add(outer(fit.data().design()[row], fit.fitted()[row]));
    }
    return sum;
  }

  private static RealMatrix outer(double[] terms, double weight) {
    var column = MatrixUtils.createColumnRealMatrix(terms);
    return column.multiplyTransposed(column).scalarMultiply(weight);
  }

  private static double error(RealMatrix information, double dispersion) {
    try {
      double variance = MatrixUtils.inverse(information).getEntry(StepDesign.STEP, StepDesign.STEP);
      return Math.sqrt(dispersion * variance);
    } catch (MathRuntimeException singular) {
      return Double.POSITIVE_INFINITY;
    }
  }
}
