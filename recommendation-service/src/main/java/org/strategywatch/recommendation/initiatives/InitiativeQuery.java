package org.strategywatch.recommendation.initiatives;

import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;
import org.strategywatch.platform.web.paging.PageRequest;
import org.strategywatch.platform.web.request.QueryText;
import org.strategywatch.recommendation.code.CountryCode;
import org.strategywatch.recommendation.code.InitiativeKind;

/** Which initiatives are asked for, as it came. */
public record InitiativeQuery(
    @Nullable @QueryParam("country") @Parameter(description = "ISO 3166-1 alpha-2", example = "ML")
        String country,
    @Nullable
        @QueryParam("kind")
        @Parameter(schema = @Schema(implementation = InitiativeKind.class))
        String kind,
    @Nullable @QueryParam("limit") @Parameter(description = "1 to 500, 50 if absent") String limit,
    @Nullable @QueryParam("cursor") @Parameter(description = "`nextCursor` of the page before")
        String cursor) {

  @Nullable String knownCountry() {
    return new QueryText("country", country)
        .read(
            "UNKNOWN_COUNTRY",
            "an ISO 3166-1 alpha-2 code is expected",
            code -> CountryCode.Check.holdsFor(code) ? code : null)
        .orElse(null);
  }

  @Nullable InitiativeKind knownKind() {
    return new QueryText("kind", kind).code(InitiativeKind.class).orElse(null);
  }

  PageRequest page(String scope) {
    return PageRequest.of(limit, cursor, scope);
  }
}
