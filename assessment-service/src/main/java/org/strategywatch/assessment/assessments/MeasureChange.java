package org.strategywatch.assessment.assessments;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.strategywatch.assessment.indicators.Indicator;
import org.strategywatch.assessment.statistics.IndicatorClass;

/**
 * What became of one indicator.
 *
 * @param moved whether its class or its ratio differs
 * @param before absent when the earlier assessment does not use it
 * @param after absent when the later one does not
 */
@Schema(name = "MeasureChange")
public record MeasureChange(
    Indicator indicator, boolean moved, @Nullable Reading before, @Nullable Reading after) {

  /**
   * @param rateRatio against the trend before, with its 95 % interval; absent if it cannot say
   */
  @Schema(name = "MeasureReading")
  public record Reading(
      @JsonProperty("class") IndicatorClass classification,
      @Nullable Double rateRatio,
      @Nullable Double low,
      @Nullable Double high) {}

  static List<MeasureChange> between(List<MeasureResponse> before, List<MeasureResponse> after) {
    Set<Indicator> indicators = new LinkedHashSet<>();
    after.forEach(measure -> indicators.add(measure.indicator()));
    before.forEach(measure -> indicators.add(measure.indicator()));
    List<MeasureChange> changes = new ArrayList<>();
    for (Indicator indicator : indicators) {
      Reading one = reading(before, indicator);
      Reading other = reading(after, indicator);
      boolean same = one != null && one.equals(other);
      changes.add(new MeasureChange(indicator, !same, one, other));
    }
    return changes;
  }

  private static @Nullable Reading reading(List<MeasureResponse> measures, Indicator indicator) {
    return measures.stream()
        .filter(measure -> measure.indicator() == indicator)
        .map(
            it ->
                new Reading(
                    it.classification(),
                    it.againstTrend().rateRatio(),
                    it.againstTrend().low(),
                    it.againstTrend().high()))
        .findFirst()
        .orElse(null);
  }
}
