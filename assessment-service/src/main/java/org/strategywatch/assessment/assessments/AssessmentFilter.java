package org.strategywatch.assessment.assessments;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.strategywatch.platform.web.paging.Cursor;
import org.strategywatch.platform.web.paging.PageRequest;
import org.strategywatch.platform.web.problem.ProblemException;

/**
 * Which assessments, in the order in which they were made: their ids rise with time.
 *
 * @param scope filter and order as text, to which a cursor is bound
 */
record AssessmentFilter(
    Optional<UUID> strategy,
    Optional<UUID> intervention,
    Optional<String> country,
    Optional<AssessmentStatus> status,
    boolean descending,
    PageRequest page,
    String scope) {

  int limit() {
    return page.limit();
  }

  Optional<UUID> after() {
    return page.after().map(AssessmentFilter::id);
  }

  Cursor cursor(UUID last) {
    return new Cursor(scope, List.of(last.toString()));
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
