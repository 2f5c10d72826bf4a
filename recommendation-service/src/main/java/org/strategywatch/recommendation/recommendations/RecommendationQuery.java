package org.strategywatch.recommendation.recommendations;

import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;
import org.strategywatch.platform.web.paging.PageRequest;
import org.strategywatch.platform.web.request.QueryText;
import org.strategywatch.platform.web.security.SharingLabel;
import org.strategywatch.recommendation.code.Addressee;
import org.strategywatch.recommendation.code.CountryCode;
import org.strategywatch.recommendation.code.RecommendationCategory;

/** Which recommendations are asked for, as it came. */
public record RecommendationQuery(
    @Nullable
        @QueryParam("assessmentId")
        @Parameter(
            schema =
                @Schema(
                    type = org.eclipse.microprofile.openapi.annotations.enums.SchemaType.STRING,
                    format = "uuid"))
        String assessmentId,
    @Nullable @QueryParam("country") @Parameter(description = "ISO 3166-1 alpha-2", example = "ML")
        String country,
    @Nullable
        @QueryParam("category")
        @Parameter(schema = @Schema(implementation = RecommendationCategory.class))
        String category,
    @Nullable
        @QueryParam("addressee")
        @Parameter(
            description = "One of the addressees",
            schema = @Schema(implementation = Addressee.class))
        String addressee,
    @Nullable
        @QueryParam("status")
        @Parameter(schema = @Schema(implementation = RecommendationStatus.class))
        String status,
    @Nullable
        @QueryParam("response")
        @Parameter(schema = @Schema(implementation = ResponseState.class))
        String response,
    @Nullable
        @QueryParam("implementation")
        @Parameter(schema = @Schema(implementation = ImplementationState.class))
        String implementation,
    @Nullable
        @QueryParam("sort")
        @Parameter(
            description = "`priority` or `createdAt`, `-` for descending; `-priority` if absent")
        String sort,
    @Nullable @QueryParam("limit") @Parameter(description = "1 to 500, 50 if absent") String limit,
    @Nullable @QueryParam("cursor") @Parameter(description = "`nextCursor` of the page before")
        String cursor) {

  /**
   * @throws org.strategywatch.platform.web.problem.ProblemException 400 naming the parameter
   */
  RecommendationFilter filter(SharingLabel clearance) {
    return new RecommendationFilter(
        clearance,
        new QueryText("assessmentId", assessmentId).uuid().orElse(null),
        new QueryText("country", country)
            .read(
                "UNKNOWN_COUNTRY",
                "an ISO 3166-1 alpha-2 code is expected",
                code -> CountryCode.Check.holdsFor(code) ? code : null)
            .orElse(null),
        new QueryText("category", category).code(RecommendationCategory.class).orElse(null),
        new QueryText("addressee", addressee).code(Addressee.class).orElse(null),
        new QueryText("status", status).code(RecommendationStatus.class).orElse(null),
        new QueryText("response", response).code(ResponseState.class).orElse(null),
        new QueryText("implementation", implementation)
            .code(ImplementationState.class)
            .orElse(null));
  }

  RecommendationOrder order() {
    return new QueryText("sort", sort)
        .read(
            "UNKNOWN_SORT", "priority or createdAt, with or without -", RecommendationOrder::named)
        .orElse(RecommendationOrder.DEFAULT);
  }

  PageRequest page(String scope) {
    return PageRequest.of(limit, cursor, scope);
  }
}
