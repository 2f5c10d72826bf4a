package org.strategywatch.recommendation.drafting;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.strategywatch.platform.web.security.SharingLabel;

/**
 * What this service needs to know of an assessment.
 *
 * @param version of the assessment, from 1
 * @param verdict such as NOT_WORKING; a code that is not known here is kept and answered by nothing
 * @param score −1 to 1
 * @param certainty HIGH, MODERATE, LOW or VERY_LOW
 * @param direction DETERIORATED, UNCHANGED or IMPROVED
 * @param supersedes the assessment that this one replaces
 */
public record AssessmentFacts(
    UUID id,
    long version,
    AssessmentStatus status,
    String country,
    @Nullable String verdict,
    @Nullable Double score,
    @Nullable String certainty,
    @Nullable String direction,
    SharingLabel sharing,
    @Nullable UUID supersedes,
    List<Measure> measures,
    List<Finding> findings) {

  private static final String INSUFFICIENT_EVIDENCE = "INSUFFICIENT_EVIDENCE";

  public AssessmentFacts {
    measures = List.copyOf(measures);
    findings = List.copyOf(findings);
  }

  /** The measures say something only if there is enough evidence for a verdict. */
  boolean isConclusive() {
    return verdict != null && !verdict.equals(INSUFFICIENT_EVIDENCE);
  }
}
