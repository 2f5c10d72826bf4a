package org.strategywatch.assessment.assessments;

import jakarta.ws.rs.QueryParam;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;
import org.strategywatch.platform.web.paging.Cursor;
import org.strategywatch.platform.web.paging.PageRequest;
import org.strategywatch.platform.web.problem.ProblemException;

/** Which page of the uses of an incident is asked for, as it came. */
public record UsedInQuery(
    @Nullable @QueryParam("limit") @Parameter(description = "1 to 500, 50 if absent") String limit,
    @Nullable @QueryParam("cursor") @Parameter(description = "`nextCursor` of the page before")
        String cursor) {

  PageRequest page(UUID incident) {
    return PageRequest.of(limit, cursor, scope(incident));
  }

  static String scope(UUID incident) {
    return "used-in " + incident;
  }

  static Optional<UUID> last(PageRequest page) {
    return page.after().map(UsedInQuery::id);
  }

  private static UUID id(Cursor cursor) {
    try {
      return UUID.fromString(cursor.key().getFirst());
    } catch (IllegalArgumentException _) {
      throw ProblemException.invalidParameter(
          "cursor", "INVALID_CURSOR", "it is not a cursor that this list gave");
    }
  }
}
