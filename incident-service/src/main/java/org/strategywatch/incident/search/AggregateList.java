package org.strategywatch.incident.search;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All groups, in the order of their dimensions.
 *
 * @param suppressedGroups groups that leave incidents out, or are left out, because too few
 *     incidents of which the caller may have numbers only would show in them; absent when none is
 */
public record AggregateList(List<AggregateItem> items, @Nullable Integer suppressedGroups) {

  public AggregateList {
    items = List.copyOf(items);
  }
}
