package org.strategywatch.incident.connector;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One pass over all that is new, which may take several runs.
 *
 * @param run the present one
 * @param page of the part, from 0 on
 * @param since what the source is asked for begins here, in the source's own terms; null: at all
 *     that it has
 * @param noted what the pages so far say about where the next sweep begins
 */
record Sweep(
    String connector,
    UUID run,
    Operator operator,
    List<String> countries,
    @Nullable Integer fromYear,
    Part part,
    int page,
    Instant began,
    @Nullable String since,
    @Nullable String noted) {

  Sweep at(Part nextPart, int nextPage, @Nullable String nowNoted) {
    return new Sweep(
        connector, run, operator, countries, fromYear, nextPart, nextPage, began, since, nowNoted);
  }
}
