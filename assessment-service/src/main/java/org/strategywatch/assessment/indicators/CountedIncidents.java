package org.strategywatch.assessment.indicators;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.strategywatch.platform.web.security.SharingLabel;

/**
 * The outcome of a count, all of it from one state of the data.
 *
 * @param months one entry for each month of the scope, in order, zero where nothing is known
 * @param reporting how much was told of each of these months
 * @param newest date of the newest incident that counted, null if none did
 * @param sharing the highest label among them
 */
public record CountedIncidents(
    List<MonthCounts> months,
    List<ReportingEffort> reporting,
    @Nullable LocalDate newest,
    SharingLabel sharing) {

  public CountedIncidents {
    months = List.copyOf(months);
    reporting = List.copyOf(reporting);
  }

  /** How many incidents counted. */
  public long incidents() {
    return months.stream().mapToLong(MonthCounts::incidents).sum();
  }
}
