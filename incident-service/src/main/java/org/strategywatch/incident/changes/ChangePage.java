package org.strategywatch.incident.changes;

import java.util.List;

/**
 * Changes in order.
 *
 * @param nextCursor where to go on, now or in a year
 * @param more whether there was more at once; when false, ask again later
 */
public record ChangePage(List<Change> items, String nextCursor, boolean more) {

  public ChangePage {
    items = List.copyOf(items);
  }
}
