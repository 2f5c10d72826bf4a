package org.strategywatch.platform.web.paging;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.strategywatch.platform.web.request.QueryText;

/**
 * Which page is wanted.
 *
 * @param limit 1 to {@value #MAX_LIMIT}
 * @param after where to go on, empty for the first page
 */
public record PageRequest(int limit, Optional<Cursor> after) {

  public static final int DEFAULT_LIMIT = 50;
  public static final int MAX_LIMIT = 500;

  /**
   * Reads {@code limit} and {@code cursor} as they came.
   *
   * @param scope filter and order as text; a cursor made for another scope is refused
   * @throws org.strategywatch.platform.web.problem.ProblemException 400 naming the parameter
   */
  public static PageRequest of(@Nullable String limit, @Nullable String cursor, String scope) {
    return new PageRequest(
        new QueryText("limit", limit).integer(1, MAX_LIMIT).orElse(DEFAULT_LIMIT),
        Optional.ofNullable(cursor).map(text -> Cursor.decode(text, scope)));
  }
}
