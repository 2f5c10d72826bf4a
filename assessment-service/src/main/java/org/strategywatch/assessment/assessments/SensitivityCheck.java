package org.strategywatch.assessment.assessments;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.strategywatch.assessment.statistics.IndicatorClass;
import org.strategywatch.assessment.statistics.SensitivityAnalysis.Answer;
import org.strategywatch.assessment.statistics.SensitivityAnalysis.Check;
import org.strategywatch.assessment.statistics.SensitivityAnalysis.NoAnswer;

/**
 * The main question with one assumption changed.
 *
 * @param name what was changed, such as {@code NEGATIVE_BINOMIAL}
 */
@Schema(name = "SensitivityCheck")
public record SensitivityCheck(
    String name,
    @Nullable Double rateRatio,
    @Nullable Double low,
    @Nullable Double high,
    @Nullable @JsonProperty("class") IndicatorClass classification,
    @Nullable String cannotSay) {

  static SensitivityCheck of(Check check) {
    return switch (check) {
      case Answer it ->
          new SensitivityCheck(
              it.name(), it.rateRatio(), it.low(), it.high(), it.classification(), null);
      case NoAnswer none ->
          new SensitivityCheck(none.name(), null, null, null, null, none.reason());
    };
  }
}
