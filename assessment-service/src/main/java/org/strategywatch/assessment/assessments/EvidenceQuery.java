package org.strategywatch.assessment.assessments;

import jakarta.ws.rs.QueryParam;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;
import org.strategywatch.platform.web.paging.PageRequest;
import org.strategywatch.platform.web.request.QueryText;

/** Which evidence is asked for, as it came. */
public record EvidenceQuery(
    @Nullable
        @QueryParam("kind")
        @Parameter(description = "`INDICATOR` or `INCIDENT`; both if absent")
        String kind,
    @Nullable
        @QueryParam("statement")
        @Parameter(
            description =
                "Only what one statement rests on: a pointer such as `/findings/0`, `/measures/1` or"
                    + " `/verdictText`; all if absent")
        String statement,
    @Nullable @QueryParam("limit") @Parameter(description = "1 to 500, 50 if absent") String limit,
    @Nullable @QueryParam("cursor") @Parameter(description = "`nextCursor` of the page before")
        String cursor) {

  Set<EvidenceItem.Kind> kinds() {
    return new QueryText("kind", kind)
        .code(EvidenceItem.Kind.class)
        .map(EnumSet::of)
        .orElseGet(() -> EnumSet.allOf(EvidenceItem.Kind.class));
  }

  PageRequest page(UUID assessment) {
    return PageRequest.of(limit, cursor, scope(assessment));
  }

  String scope(UUID assessment) {
    return "evidence %s %s %s".formatted(assessment, kinds(), statement);
  }
}
