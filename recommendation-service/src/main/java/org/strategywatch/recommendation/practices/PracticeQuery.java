package org.strategywatch.recommendation.practices;

import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;
import org.strategywatch.platform.web.paging.Cursor;
import org.strategywatch.platform.web.paging.Page;
import org.strategywatch.platform.web.paging.PageRequest;
import org.strategywatch.platform.web.request.QueryText;
import org.strategywatch.recommendation.code.Language;
import org.strategywatch.recommendation.code.PracticeKind;
import org.strategywatch.recommendation.code.RecommendationCategory;

/** Which practices are asked for, as it came. */
public record PracticeQuery(
    @Nullable @QueryParam("kind") @Parameter(schema = @Schema(implementation = PracticeKind.class))
        String kind,
    @Nullable
        @QueryParam("category")
        @Parameter(
            description = "Practices that serve recommendations of this category",
            schema = @Schema(implementation = RecommendationCategory.class))
        String category,
    @Nullable @QueryParam("limit") @Parameter(description = "1 to 500, 50 if absent") String limit,
    @Nullable @QueryParam("cursor") @Parameter(description = "`nextCursor` of the page before")
        String cursor,
    @Nullable
        @HeaderParam("Accept-Language")
        @Parameter(description = "`en` or `fr`", example = "fr")
        String acceptLanguage) {

  @Nullable PracticeKind knownKind() {
    return new QueryText("kind", kind).code(PracticeKind.class).orElse(null);
  }

  @Nullable RecommendationCategory knownCategory() {
    return new QueryText("category", category).code(RecommendationCategory.class).orElse(null);
  }

  Language language() {
    return Language.preferred(acceptLanguage);
  }

  Page<PracticeResponse> page(List<PracticeResponse> all) {
    String scope = "practices:%s:%s".formatted(kind, category);
    PageRequest request = PageRequest.of(limit, cursor, scope);
    int start =
        request
            .after()
            .map(
                after ->
                    all.stream().map(p -> p.code().name()).toList().indexOf(after.key().getFirst()))
            .orElse(-1);
    List<PracticeResponse> rest = all.subList(start + 1, all.size());
    return Page.of(
        rest.subList(0, Math.min(rest.size(), request.limit() + 1)),
        request.limit(),
        practice -> practice,
        practice -> new Cursor(scope, List.of(practice.code().name())));
  }
}
