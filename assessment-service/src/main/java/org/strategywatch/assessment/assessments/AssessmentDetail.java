package org.strategywatch.assessment.assessments;

import java.time.YearMonth;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.strategywatch.assessment.indicators.Indicator;

/**
 * An assessment with the monthly values that its figures come from.
 *
 * @param start first month under the strategy
 * @param paths one for each measure, in their order
 */
public record AssessmentDetail(AssessmentResponse assessment, YearMonth start, List<Path> paths) {

  public AssessmentDetail {
    paths = List.copyOf(paths);
  }

  /** The same with its sentences translated. */
  public AssessmentDetail translated(UnaryOperator<String> translation) {
    return new AssessmentDetail(assessment.translated(translation), start, paths);
  }

  /**
   * One indicator, month by month.
   *
   * @param first month of the window
   * @param observed one count a month
   * @param expected what the trend and season before the start led to expect; the fit itself before
   *     the start; null where the model does not answer, or does not give the recorded sum again
   */
  public record Path(
      Indicator indicator,
      YearMonth first,
      List<Double> observed,
      @Nullable List<Double> expected) {

    public Path {
      observed = List.copyOf(observed);
      expected = expected == null ? null : List.copyOf(expected);
    }
  }
}
