package org.strategywatch.assessment.assessments;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.function.UnaryOperator;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.strategywatch.assessment.indicators.Indicator;
import org.strategywatch.assessment.statistics.IndicatorClass;

/**
 * One indicator's part of a verdict.
 *
 * @param weight only its proportion to the others counts
 * @param contribution what it adds to the score; 0 if it cannot say
 * @param probabilityImproved Φ(−beta/standardError); absent if it cannot say
 * @param stable whether every sensitivity check gives the same class; {@code WITHOUT_BREAKS} does
 *     not count
 * @param monthsUntilSettled further months until the interval is within 20 % of the ratio
 * @param notSettledByWaiting why more months alone would not do
 */
@Schema(name = "Measure")
public record MeasureResponse(
    Indicator indicator,
    @JsonProperty("class") IndicatorClass classification,
    double weight,
    double contribution,
    @Nullable Double probabilityImproved,
    BeforeAfter beforeAfter,
    AgainstTrend againstTrend,
    @Nullable TrendTest trend,
    List<SensitivityCheck> sensitivity,
    boolean stable,
    @Nullable Integer monthsUntilSettled,
    @Nullable String notSettledByWaiting) {

  public MeasureResponse {
    sensitivity = List.copyOf(sensitivity);
  }

  MeasureResponse labelled() {
    return new MeasureResponse(
        indicator,
        classification,
        weight,
        contribution,
        probabilityImproved,
        beforeAfter,
        againstTrend,
        trend,
        sensitivity.stream().map(SensitivityCheck::labelled).toList(),
        stable,
        monthsUntilSettled,
        notSettledByWaiting);
  }

  MeasureResponse translated(UnaryOperator<String> translation) {
    return new MeasureResponse(
        indicator,
        classification,
        weight,
        contribution,
        probabilityImproved,
        beforeAfter.translated(translation),
        againstTrend.translated(translation),
        trend,
        sensitivity.stream().map(check -> check.translated(translation)).toList(),
        stable,
        monthsUntilSettled,
        notSettledByWaiting == null ? null : translation.apply(notSettledByWaiting));
  }
}
