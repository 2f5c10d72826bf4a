package org.strategywatch.assessment.assessments;

import jakarta.ws.rs.QueryParam;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;
import org.strategywatch.assessment.CountryCode;
import org.strategywatch.platform.web.paging.PageRequest;
import org.strategywatch.platform.web.request.QueryText;

/** Which assessments are asked for, as it came. */
public record AssessmentQuery(
    @Nullable @QueryParam("strategyId") String strategyId,
    @Nullable @QueryParam("interventionId") String interventionId,
    @Nullable @QueryParam("country") @Parameter(description = "ISO 3166-1 alpha-2", example = "ML")
        String country,
    @Nullable
        @QueryParam("status")
        @Parameter(description = "`DRAFT`, `IN_REVIEW`, `PUBLISHED` or `SUPERSEDED`")
        String status,
    @Nullable
        @QueryParam("sort")
        @Parameter(description = "`createdAt` or `-createdAt`, the default")
        String sort,
    @Nullable @QueryParam("limit") @Parameter(description = "1 to 500, 50 if absent") String limit,
    @Nullable @QueryParam("cursor") @Parameter(description = "`nextCursor` of the page before")
        String cursor) {

  AssessmentFilter filter() {
    Optional<UUID> strategy = new QueryText("strategyId", strategyId).uuid();
    Optional<UUID> intervention = new QueryText("interventionId", interventionId).uuid();
    Optional<String> known =
        new QueryText("country", country)
            .read(
                "UNKNOWN_COUNTRY",
                "an ISO 3166-1 alpha-2 code is expected",
                AssessmentQuery::known);
    Optional<AssessmentStatus> state = new QueryText("status", status).code(AssessmentStatus.class);
    boolean descending =
        new QueryText("sort", sort)
            .read(
                "UNKNOWN_SORT", "createdAt or -createdAt is expected", AssessmentQuery::descending)
            .orElse(true);
    String scope =
        "assessments %s %s %s %s %s".formatted(strategy, intervention, known, state, descending);
    return new AssessmentFilter(
        strategy,
        intervention,
        known,
        state,
        descending,
        PageRequest.of(limit, cursor, scope),
        scope);
  }

  private static @Nullable String known(String code) {
    return CountryCode.isKnown(code) ? code : null;
  }

  private static @Nullable Boolean descending(String sort) {
    return switch (sort) {
      case "createdAt" -> false;
      case "-createdAt" -> true;
      default -> null;
    };
  }
}
