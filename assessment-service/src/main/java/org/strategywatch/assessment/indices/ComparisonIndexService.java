package org.strategywatch.assessment.indices;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import org.strategywatch.assessment.indicators.IncidentScope;
import org.strategywatch.assessment.indicators.IncidentYears;
import org.strategywatch.assessment.indicators.IntakeProgress;
import org.strategywatch.assessment.indicators.Watermark;
import org.strategywatch.assessment.indicators.YearCounts;
import org.strategywatch.platform.web.problem.ProblemException;
import org.strategywatch.platform.web.security.SharingLabel;

/** Answers with comparison indices. */
@ApplicationScoped
class ComparisonIndexService {

  private final IncidentYears years;
  private final IntakeProgress progress;
  private final Clock clock;

  ComparisonIndexService(IncidentYears years, IntakeProgress progress, Clock clock) {
    this.years = years;
    this.progress = progress;
    this.clock = clock;
  }

  /**
   * The watermark is read first: the answer holds at least what it says, perhaps a moment more.
   *
   * @throws ProblemException naming the parameter that cannot be read
   */
  @Transactional
  ComparisonIndicesResponse compute(ComparisonIndexQuery query, SharingLabel clearance) {
    int year = query.knownYear(clock);
    IncidentScope scope = query.fiveYears(year).scope(clock, clearance);
    SortedMap<String, Long> offsets = progress.seenBy(clearance);
    List<YearCounts> counted = years.count(scope);
    IndexComputation computation = IndexComputation.of(year, counted);
    return new ComparisonIndicesResponse(
        scope.country(),
        year,
        new Watermark(
            counted.stream().mapToLong(YearCounts::incidents).sum(),
            counted.stream().map(YearCounts::newest).max(Comparator.naturalOrder()).orElse(null),
            offsets),
        computation.indices(),
        computation.years(),
        computation.remarks(clock));
  }
}
