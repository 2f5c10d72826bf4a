package org.strategywatch.assessment.statistics.verdict;

import java.util.Map;
import java.util.OptionalInt;
import org.strategywatch.assessment.statistics.IndicatorClass;
import org.strategywatch.assessment.statistics.InterruptedTimeSeries;
import org.strategywatch.assessment.statistics.MonthlySeries;
import org.strategywatch.assessment.statistics.MonthsUntilPrecise;
import org.strategywatch.assessment.statistics.SensitivityAnalysis;
import org.strategywatch.assessment.statistics.StepOutcome;
import org.strategywatch.assessment.statistics.StepOutcome.CannotSay;
import org.strategywatch.assessment.statistics.StepOutcome.Estimate;
import org.strategywatch.assessment.statistics.StepOutcome.Reason;

/**
 * One indicator, as the verdict uses it.
 *
 * @param indicator its code
 * @param weight its part in the score, not negative; only the proportions count
 * @param outcome of the main model
 * @param sensitivity the same question under other assumptions
 * @param settlement what would make the interval narrow enough
 */
public record Measure(
    String indicator,
    double weight,
    StepOutcome outcome,
    SensitivityAnalysis sensitivity,
    Settlement settlement) {

  /**
   * @throws IllegalArgumentException if the weight is negative or not finite
   */
  public Measure {
    if (!(weight >= 0) || Double.isInfinite(weight)) {
      throw new IllegalArgumentException("weight of " + indicator + " is not possible: " + weight);
    }
  }

  /** Fits the model to the series and runs the sensitivity analysis. */
  public static Measure of(
      String indicator, double weight, InterruptedTimeSeries model, MonthlySeries series) {
    return of(indicator, weight, model, series, Map.of());
  }

  /** The same with other series of the indicator, by what was changed, such as LOW_DEATHS. */
  public static Measure of(
      String indicator,
      double weight,
      InterruptedTimeSeries model,
      MonthlySeries series,
      Map<String, MonthlySeries> others) {
    StepOutcome outcome = model.estimate(series);
    return new Measure(
        indicator,
        weight,
        outcome,
        SensitivityAnalysis.of(model, series, others),
        settlement(outcome, model, series));
  }

  /** IMPROVED, DETERIORATED, UNCHANGED or INCONCLUSIVE. */
  public IndicatorClass classification() {
    return IndicatorClass.of(outcome);
  }

  private static Settlement settlement(
      StepOutcome outcome, InterruptedTimeSeries model, MonthlySeries series) {
    return switch (outcome) {
      case Estimate _ -> ofForecast(MonthsUntilPrecise.of(model, series));
      case CannotSay cannot when cannot.reason() == Reason.TOO_FEW_POINTS_AFTER ->
          new Settlement.InMonths(series.monthsMissingFrom(model.start()));
      case CannotSay cannot -> new Settlement.NotByWaiting(cannot.explanation());
    };
  }

  private static Settlement ofForecast(OptionalInt months) {
    return months.isPresent()
        ? new Settlement.InMonths(months.getAsInt())
        : new Settlement.NotByWaiting(
            "Ten more years at the present rate would leave the interval wider than 20 %.");
  }
}
