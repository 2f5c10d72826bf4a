package org.strategywatch.assessment.assessments;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.strategywatch.assessment.breaks.MethodologyBreak;
import org.strategywatch.assessment.indicators.Indicator;
import org.strategywatch.assessment.indicators.MonthCounts;
import org.strategywatch.platform.web.security.SharingLabel;

/**
 * Everything that an assessment is computed from; stored with it, so that anybody can do it again.
 *
 * @param methodVersion of the computation, {@link Computation#METHOD_VERSION}
 * @param computedOn the day of the computation, UTC
 * @param start first month under the strategy
 * @param indicators with their weights in the verdict
 * @param clearance incidents above it did not count
 * @param newest date of the newest incident in the months
 * @param offsets how far each partition of the incident events had been read, at least
 * @param alternatives the same months from parts of the incidents; null before method 2.1, whose
 *     computations are done again as they were
 * @param breaks methodology breaks behind the first month, by day; null before method 2.2, which
 *     did not look for them
 * @param neighbours the same months next door; null before method 2.2
 */
record ComputationInputs(
    String methodVersion,
    LocalDate computedOn,
    String country,
    List<String> areas,
    YearMonth start,
    List<Weighted> indicators,
    SharingLabel clearance,
    List<MonthCounts> months,
    @Nullable LocalDate newest,
    SortedMap<String, Long> offsets,
    @Nullable Alternatives alternatives,
    @Nullable List<MethodologyBreak> breaks,
    @Nullable Neighbours neighbours) {

  ComputationInputs {
    areas = List.copyOf(areas);
    indicators = List.copyOf(indicators);
    months = List.copyOf(months);
    offsets = new TreeMap<>(offsets);
    breaks = breaks == null ? null : List.copyOf(breaks);
  }

  /** An indicator's part in the verdict; only the proportions of the weights count. */
  record Weighted(Indicator indicator, double weight) {}

  YearMonth first() {
    return months.getFirst().month();
  }

  YearMonth last() {
    return months.getLast().month();
  }

  long incidents() {
    return months.stream().mapToLong(MonthCounts::incidents).sum();
  }
}
