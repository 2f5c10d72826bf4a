package org.strategywatch.assessment.indicators;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.strategywatch.assessment.capitals.Capitals;
import org.strategywatch.platform.web.problem.ProblemException;
import org.strategywatch.platform.web.security.SharingLabel;

/** Answers with series. */
@ApplicationScoped
public class IndicatorService {

  private static final String UNITS_UNKNOWN =
      "How many admin-2 units there are is not known for this area, so there is no share";

  private static final String CAPITAL_UNKNOWN =
      "No capital is known for this country, so nothing is near it";

  private final IncidentCounts counts;
  private final IntakeProgress progress;
  private final Clock clock;

  IndicatorService(IncidentCounts counts, IntakeProgress progress, Clock clock) {
    this.counts = counts;
    this.progress = progress;
    this.clock = clock;
  }

  /**
   * One indicator, month by month, from what the caller may see. The watermark is read first: the
   * answer holds at least what it says, perhaps a moment more.
   *
   * @param clearance of the caller
   * @throws ProblemException naming the parameter that cannot be read
   */
  @Transactional
  public IndicatorSeriesResponse series(IndicatorQuery query, SharingLabel clearance) {
    query.requireMonths();
    Indicator indicator = query.knownIndicator();
    IncidentScope scope = query.scope(clock, clearance);
    return series(indicator, scope, query.admin1(), query.admin2(), query.moment());
  }

  private IndicatorSeriesResponse series(
      Indicator indicator,
      IncidentScope scope,
      @Nullable String admin1,
      @Nullable String admin2,
      @Nullable Instant asOf) {
    SortedMap<String, Long> offsets = progress.seenBy(scope.clearance());
    CountedIncidents counted = asOf == null ? counts.count(scope) : counts.countAsOf(scope, asOf);
    OptionalInt units =
        scope.areas().isEmpty() && admin2 == null
            ? counts.admin2Units(scope.country())
            : OptionalInt.empty();
    @Nullable String unavailable = unavailable(indicator, scope.country(), units);
    return new IndicatorSeriesResponse(
        scope.country(),
        admin1,
        admin2,
        indicator,
        "MONTH",
        new Watermark(counted.incidents(), counted.newest(), offsets),
        age(counted.newest(), asOf == null ? clock.instant() : asOf),
        IntStream.range(0, counted.months().size())
            .mapToObj(
                i -> {
                  MonthCounts month = counted.months().get(i);
                  ReportingEffort reporting = counted.reporting().get(i);
                  return unavailable == null
                      ? IndicatorPoint.of(indicator, month, reporting, units)
                      : IndicatorPoint.without(month, reporting);
                })
            .toList(),
        unavailable);
  }

  private static @Nullable String unavailable(
      Indicator indicator, String country, OptionalInt units) {
    if (indicator == Indicator.DIFFUSION && units.isEmpty()) {
      return UNITS_UNKNOWN;
    }
    return indicator == Indicator.CAPITAL_THREAT && !Capitals.isKnown(country)
        ? CAPITAL_UNKNOWN
        : null;
  }

  private static @Nullable Long age(@Nullable LocalDate newest, Instant at) {
    return newest == null
        ? null
        : ChronoUnit.DAYS.between(newest, LocalDate.ofInstant(at, ZoneOffset.UTC));
  }
}
