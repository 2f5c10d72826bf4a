package org.strategywatch.assessment.assessments;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.strategywatch.assessment.indicators.MonthCounts;
import org.strategywatch.platform.web.security.SharingLabel;

/**
 * Computes assessments of an invented series before the service is ready, so that a user's first
 * one finds its code compiled. Touches no data.
 */
@ApplicationScoped
class ComputationWarmUp {

  private static final YearMonth FIRST = YearMonth.of(1994, 1);
  private static final int MONTHS = 360;

  private final int computations;

  ComputationWarmUp(@ConfigProperty(name = "strategywatch.warm-up.computations") int computations) {
    this.computations = computations;
  }

  void warmUp(@Observes StartupEvent start) {
    for (int i = 0; i < computations; i++) {
      compute();
    }
  }

  /** As a stored assessment is: computed, written, read back. */
  static ComputationResult compute() {
    ComputationInputs inputs =
        CanonicalJson.read(CanonicalJson.write(inputs()), ComputationInputs.class);
    return CanonicalJson.read(
        CanonicalJson.write(Computation.run(inputs)), ComputationResult.class);
  }

  private static ComputationInputs inputs() {
    List<MonthCounts> months =
        IntStream.range(0, MONTHS).mapToObj(ComputationWarmUp::month).toList();
    return new ComputationInputs(
        Computation.METHOD_VERSION,
        LocalDate.of(2024, 1, 31),
        "ZZ",
        List.of(),
        FIRST.plusMonths(MONTHS - 24L),
        AssessRequest.DEFAULT_INDICATORS.stream()
            .map(indicator -> new ComputationInputs.Weighted(indicator, 1))
            .toList(),
        SharingLabel.CLEAR,
        months,
        FIRST.plusMonths(MONTHS).atDay(1).minusDays(1),
        new TreeMap<>());
  }

  /** Over-dispersed, seasonal and rising, with quiet months: what takes the longest to fit. */
  private static MonthCounts month(int number) {
    long incidents =
        number % 7 == 0 ? 0 : 2 + number / 40 + number % 12 + 5L * (number * 37 % 11 / 9);
    long deaths = 3 * incidents;
    return new MonthCounts(
        FIRST.plusMonths(number),
        incidents,
        new MonthCounts.Deaths(incidents, deaths, 2 * deaths),
        incidents,
        incidents / 2,
        incidents / 3,
        incidents / 4);
  }
}
