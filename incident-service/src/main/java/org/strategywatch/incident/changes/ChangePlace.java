package org.strategywatch.incident.changes;

import java.util.List;
import java.util.UUID;
import org.strategywatch.platform.web.paging.Cursor;
import org.strategywatch.platform.web.problem.ProblemException;

/**
 * A place in the order of changes.
 *
 * @param position the transaction, a 64-bit number that is never given again
 * @param id of the incident, among those that one transaction changed
 */
record ChangePlace(String position, UUID id) {

  static final ChangePlace START = new ChangePlace("0", new UUID(0, 0));

  /**
   * @throws ProblemException 400 when the cursor is not one of this feed
   */
  static ChangePlace of(Cursor cursor) {
    try {
      long position = Long.parseUnsignedLong(cursor.key().get(0));
      return new ChangePlace(Long.toUnsignedString(position), UUID.fromString(cursor.key().get(1)));
    } catch (IllegalArgumentException | IndexOutOfBoundsException _) {
      throw ProblemException.invalidParameter(
          "cursor", "INVALID_CURSOR", "it is not a cursor that this feed gave");
    }
  }

  Cursor cursor(String scope) {
    return new Cursor(scope, List.of(position, id.toString()));
  }
}
