package org.strategywatch.incident.report;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * One correction of a report's grade.
 *
 * @param previousReliability absent when it had none
 * @param gradedBy the organisation; persons are never named
 */
@Schema(name = "ReportGrading")
public record Grading(
    @Nullable String previousReliability,
    @Nullable Integer previousCredibility,
    @Nullable String reliability,
    @Nullable Integer credibility,
    String reason,
    String gradedBy,
    Instant gradedAt) {}
