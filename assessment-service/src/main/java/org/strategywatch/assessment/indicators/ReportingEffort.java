package org.strategywatch.assessment.indicators;

import org.jspecify.annotations.Nullable;

/**
 * How much was told of a month: fewer incidents from fewer sources are no improvement.
 *
 * @param sources distinct sources named
 * @param imprecise share of incidents placed no better than admin 1 or dated no better than a
 *     month, of those that state a precision, in [0, 1]; absent when none does
 */
public record ReportingEffort(long sources, @Nullable Double imprecise) {

  static final ReportingEffort NONE = new ReportingEffort(0, null);

  static ReportingEffort of(long sources, long imprecise, long stated) {
    return new ReportingEffort(sources, stated == 0 ? null : (double) imprecise / stated);
  }
}
