package org.strategywatch.assessment.indicators;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * How much was told of a month: fewer incidents from fewer sources are no improvement.
 *
 * @param sources distinct sources named
 * @param imprecise share of incidents placed no better than admin 1 or dated no better than a
 *     month, of those that state a precision, in [0, 1]; absent when none does
 * @param unplaced incidents whose place is not known well enough to say how far from the capital
 *     they were: coarser than admin 2, of no stated precision, or without a point; only with
 *     CAPITAL_THREAT
 */
public record ReportingEffort(
    long sources,
    @Nullable Double imprecise,
    @Nullable
        @Schema(
            description =
                "With CAPITAL_THREAT: incidents of the month that are placed too coarsely to say how"
                    + " far from the capital they were")
        Long unplaced) {

  static final ReportingEffort NONE = new ReportingEffort(0, null, 0L);

  static ReportingEffort of(long sources, long imprecise, long stated, long unplaced) {
    return new ReportingEffort(sources, stated == 0 ? null : (double) imprecise / stated, unplaced);
  }

  ReportingEffort withoutUnplaced() {
    return new ReportingEffort(sources, imprecise, null);
  }
}
