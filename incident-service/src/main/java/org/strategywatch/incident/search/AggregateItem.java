package org.strategywatch.incident.search;

import org.jspecify.annotations.Nullable;

/**
 * Numbers of one group; only the dimensions that were asked for are present.
 *
 * @param month such as {@code 2022-03}, of occurredOn
 * @param admin1 absent as well for incidents without one
 * @param actor an incident counts once for each of its actors
 * @param fatalities sums; where a source gives no low or high, its best estimate counts
 */
public record AggregateItem(
    @Nullable String month,
    @Nullable Integer year,
    @Nullable String country,
    @Nullable String admin1,
    @Nullable String admin2,
    @Nullable String eventType,
    @Nullable String actor,
    long incidents,
    FatalitySums fatalities,
    long civilianFatalities) {

  /** Sums over a group. */
  public record FatalitySums(long low, long best, long high) {}
}
