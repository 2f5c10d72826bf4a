package org.strategywatch.assessment.assessments;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.strategywatch.assessment.indicators.Watermark;

/**
 * What the numbers rest on; the incidents themselves are listed under {@code /evidence}.
 *
 * @param incidents how many counted
 */
@Schema(name = "AssessmentEvidence")
public record ComputationEvidence(long incidents, Watermark watermark, String methodVersion) {

  ComputationEvidence withoutOffsets() {
    return new ComputationEvidence(
        incidents, new Watermark(watermark.incidents(), watermark.newest(), null), methodVersion);
  }
}
