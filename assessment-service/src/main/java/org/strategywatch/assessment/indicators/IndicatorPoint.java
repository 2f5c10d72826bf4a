package org.strategywatch.assessment.indicators;

import java.time.YearMonth;
import java.util.OptionalInt;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * The value of one month.
 *
 * @param value absent where the month has none, which is not zero
 * @param low sum of the low estimates, for FATALITIES
 * @param high sum of the high estimates, for FATALITIES
 * @param reporting how much was told of the month
 */
public record IndicatorPoint(
    @Schema(implementation = String.class, examples = "2022-01") YearMonth month,
    @Nullable Double value,
    @Nullable Double low,
    @Nullable Double high,
    ReportingEffort reporting) {

  /** Of a month of an indicator that is not available: what was told of it, and no value. */
  static IndicatorPoint without(MonthCounts month, ReportingEffort reporting) {
    return new IndicatorPoint(month.month(), null, null, null, reporting.withoutUnplaced());
  }

  static IndicatorPoint of(
      Indicator indicator, MonthCounts month, ReportingEffort reporting, OptionalInt units) {
    boolean ranged = indicator == Indicator.FATALITIES;
    boolean placed = indicator == Indicator.CAPITAL_THREAT;
    return new IndicatorPoint(
        month.month(),
        indicator.value(month, units),
        ranged ? (double) month.deaths().low() : null,
        ranged ? (double) month.deaths().high() : null,
        placed ? reporting : reporting.withoutUnplaced());
  }
}
