package org.strategywatch.platform.web.paging;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One page of a list.
 *
 * @param nextCursor absent on the last page
 */
public record Page<T>(List<T> items, @Nullable String nextCursor) {

  public Page {
    items = List.copyOf(items);
  }

  /**
   * Cuts a result that was read with one row more than the limit, which is how the last page is
   * known without a count.
   *
   * @param rows at most {@code limit + 1} rows
   * @param cursor makes the cursor that continues behind a row
   */
  public static <R, T> Page<T> of(
      List<R> rows, int limit, Function<R, T> representation, Function<R, Cursor> cursor) {
    boolean more = rows.size() > limit;
    List<R> shown = more ? rows.subList(0, limit) : rows;
    return new Page<>(
        shown.stream().map(representation).toList(),
        more ? cursor.apply(shown.getLast()).encode() : null);
  }
}
