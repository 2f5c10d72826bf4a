package org.strategywatch.assessment.assessments;

import java.util.function.UnaryOperator;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.strategywatch.assessment.statistics.verdict.Certainty;

/**
 * Why certainty is what it is.
 *
 * @param change in levels, negative for down
 */
@Schema(name = "CertaintyStep")
public record CertaintyStep(Certainty.Factor factor, int change, String reason) {

  static CertaintyStep of(Certainty.Step step) {
    return new CertaintyStep(step.factor(), step.change(), step.reason());
  }

  CertaintyStep translated(UnaryOperator<String> translation) {
    return new CertaintyStep(factor, change, translation.apply(reason));
  }
}
