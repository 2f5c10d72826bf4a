package org.strategywatch.incident.search;

import java.util.List;

/** All groups, in the order of their dimensions. */
public record AggregateList(List<AggregateItem> items) {

  public AggregateList {
    items = List.copyOf(items);
  }
}
