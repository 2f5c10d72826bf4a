package org.strategywatch.assessment.alerts;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.strategywatch.platform.web.paging.Cursor;
import org.strategywatch.platform.web.paging.PageRequest;
import org.strategywatch.platform.web.problem.ProblemException;

/**
 * Which alerts, the newest windows first.
 *
 * @param area comparable name of admin 1
 * @param from first day on which a window ends
 * @param to last day on which a window ends
 * @param scope filter as text, to which a cursor is bound
 */
record AlertFilter(
    Optional<String> country,
    Optional<String> area,
    Optional<AlertRule> rule,
    Optional<AlertState> state,
    Optional<LocalDate> from,
    Optional<LocalDate> to,
    PageRequest page,
    String scope) {

  /** The last row of the page before. */
  record Last(LocalDate day, UUID id) {

    /**
     * @throws ProblemException 400 when the cursor holds no such row
     */
    static Last of(Cursor cursor) {
      try {
        return new Last(
            LocalDate.parse(cursor.key().getFirst()), UUID.fromString(cursor.key().getLast()));
      } catch (IllegalArgumentException | DateTimeException _) {
        throw ProblemException.invalidParameter(
            "cursor", "INVALID_CURSOR", "it is not a cursor that this list gave");
      }
    }
  }

  int limit() {
    return page.limit();
  }

  Optional<Last> after() {
    return page.after().map(Last::of);
  }

  Cursor cursor(AlertEntity last) {
    return new Cursor(scope, List.of(last.windowTo().toString(), last.id().toString()));
  }
}
