package org.strategywatch.assessment.assessments;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jspecify.annotations.Nullable;
import org.strategywatch.assessment.LocalizedText;
import org.strategywatch.assessment.findings.Aspect;
import org.strategywatch.assessment.findings.Dissents;
import org.strategywatch.assessment.findings.Finding;
import org.strategywatch.assessment.findings.Lesson;
import org.strategywatch.assessment.findings.Partnership;
import org.strategywatch.assessment.findings.Priority;
import org.strategywatch.assessment.findings.RatedCell;
import org.strategywatch.assessment.findings.ReviewHistory;
import org.strategywatch.assessment.statistics.verdict.Certainty;
import org.strategywatch.assessment.statistics.verdict.CertaintyLevel;
import org.strategywatch.assessment.statistics.verdict.Confidence;
import org.strategywatch.assessment.statistics.verdict.Direction;
import org.strategywatch.assessment.statistics.verdict.Likelihood;
import org.strategywatch.assessment.statistics.verdict.Verdict;
import org.strategywatch.platform.web.language.Translatable;
import org.strategywatch.platform.web.precondition.EntityTag;
import org.strategywatch.platform.web.security.SharingLabel;

/**
 * An assessment: what it is about, what was computed, what analysts say.
 *
 * @param from first month of the window, as computed
 * @param to last month, inclusive
 * @param startedOn first day of the strategy or intervention
 * @param staleSince when incidents in its window were first found to have changed; absent if not
 * @param score in [−1, 1]; absent if no indicator has an estimate
 * @param likelihood of an improvement
 * @param certaintySteps why certainty is where it is, from where its design starts
 * @param insufficiencies why there is no verdict
 * @param ratings of analysts by criterion and pillar, beside the score and never in it
 * @param dissents with those that were withdrawn
 * @param reviews who submitted, approved, returned and published it
 * @param methodologyBreaks changes of method of the sources in the window, by day; absent where the
 *     method did not look for them yet
 * @param displacement whether violence may have moved to the neighbours; absent before method 2.2
 * @param authors everyone who wrote, rated or dissented; none of them reviews or publishes it
 */
@Schema(name = "Assessment")
public record AssessmentResponse(
    UUID id,
    AssessmentStatus status,
    UUID strategyId,
    long strategyVersion,
    @Nullable UUID interventionId,
    String country,
    List<String> admin1,
    @Schema(examples = "2018-01") String from,
    @Schema(examples = "2023-12") String to,
    LocalDate startedOn,
    @Nullable Instant staleSince,
    @Nullable LocalizedText title,
    @Nullable LocalizedText question,
    @Nullable LocalizedText summary,
    Verdict verdict,
    LocalizedText verdictText,
    @Nullable Double score,
    CertaintyLevel certainty,
    Certainty.Design certaintyDesign,
    List<CertaintyStep> certaintySteps,
    @Nullable Likelihood likelihood,
    Confidence confidence,
    List<String> insufficiencies,
    @Nullable Direction direction,
    String directionRationale,
    List<MeasureResponse> measures,
    List<Finding> findings,
    List<Aspect> aspects,
    List<Lesson> lessons,
    List<Partnership> partnerships,
    List<Priority> priorities,
    @Nullable LocalizedText conclusion,
    ComputationEvidence evidence,
    SharingLabel sharing,
    List<RatedCell> ratings,
    List<Dissents.Dissent> dissents,
    List<ReviewHistory.Step> reviews,
    List<String> authors,
    @Nullable String publishedBy,
    @Nullable Instant publishedAt,
    @Nullable UUID supersedes,
    @Nullable UUID supersededBy,
    long version,
    Instant createdAt,
    Instant updatedAt,
    @Nullable List<ConsideredBreak> methodologyBreaks,
    @Nullable Displacement displacement)
    implements Translatable {

  @Override
  public AssessmentResponse translated(UnaryOperator<String> translation) {
    return new AssessmentResponse(
        id,
        status,
        strategyId,
        strategyVersion,
        interventionId,
        country,
        admin1,
        from,
        to,
        startedOn,
        staleSince,
        title,
        question,
        summary,
        verdict,
        verdictText,
        score,
        certainty,
        certaintyDesign,
        certaintySteps.stream().map(step -> step.translated(translation)).toList(),
        likelihood,
        confidence,
        insufficiencies.stream().map(translation).toList(),
        direction,
        translation.apply(directionRationale),
        measures.stream().map(measure -> measure.translated(translation)).toList(),
        findings,
        aspects,
        lessons,
        partnerships,
        priorities,
        conclusion,
        evidence,
        sharing,
        ratings,
        dissents,
        reviews,
        authors,
        publishedBy,
        publishedAt,
        supersedes,
        supersededBy,
        version,
        createdAt,
        updatedAt,
        methodologyBreaks,
        displacement == null ? null : displacement.translated(translation));
  }

  RestResponse<AssessmentResponse> tagged() {
    return ResponseBuilder.ok(this).header("ETag", tag()).build();
  }

  EntityTag tag() {
    return EntityTag.ofVersion(version);
  }
}
