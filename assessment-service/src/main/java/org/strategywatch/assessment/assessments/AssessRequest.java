package org.strategywatch.assessment.assessments;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.strategywatch.assessment.capitals.Capitals;
import org.strategywatch.assessment.indicators.IncidentScope;
import org.strategywatch.assessment.indicators.Indicator;
import org.strategywatch.platform.web.problem.ProblemException;

/**
 * What to assess.
 *
 * @param from first month of the window
 * @param to last month, inclusive, not in the future
 * @param baselineMonths at most so many months before the start count; all of them if absent
 * @param interventionId assesses an intervention of the strategy instead of the whole
 * @param indicators what enters the verdict, with equal weights; {@link #DEFAULT_INDICATORS} if
 *     absent
 */
public record AssessRequest(
    @NotNull @Schema(implementation = String.class, examples = "2018-01") YearMonth from,
    @NotNull @Schema(implementation = String.class, examples = "2023-12") YearMonth to,
    @Nullable @Min(1) @Max(IncidentScope.LONGEST) Integer baselineMonths,
    @Nullable UUID interventionId,
    @Size(min = 1, max = 9) List<@NotNull Indicator> indicators) {

  /** What the verdict rests on unless somebody asks for more. */
  static final List<Indicator> DEFAULT_INDICATORS =
      List.of(
          Indicator.ATTACKS,
          Indicator.FATALITIES,
          Indicator.CIVILIAN_FATALITIES,
          Indicator.CIVILIAN_TARGETING);

  private static final YearMonth EARLIEST = YearMonth.of(1900, 1);

  public AssessRequest {
    indicators = indicators == null ? DEFAULT_INDICATORS : indicators.stream().distinct().toList();
  }

  /**
   * @throws ProblemException 400 naming the pointer
   */
  void requireConsistent(Clock clock) {
    if (from.isBefore(EARLIEST)) {
      throw ProblemException.invalidBody("/from", "TOO_EARLY", "it lies before " + EARLIEST);
    }
    if (!from.isBefore(to)) {
      throw ProblemException.invalidBody("/to", "BEFORE_START", "it does not lie behind 'from'");
    }
    if (to.isAfter(YearMonth.now(clock))) {
      throw ProblemException.invalidBody("/to", "IN_THE_FUTURE", "the month has not begun yet");
    }
    if (from.plusMonths(IncidentScope.LONGEST - 1L).isBefore(to)) {
      throw ProblemException.invalidBody(
          "/from", "TOO_LONG", "a window spans at most " + IncidentScope.LONGEST + " months");
    }
  }

  /**
   * @throws ProblemException 400 naming the pointer, when an indicator cannot be measured there
   */
  void requireMeasurableIn(String country) {
    if (indicators.contains(Indicator.CAPITAL_THREAT) && !Capitals.isKnown(country)) {
      throw ProblemException.invalidBody(
          "/indicators",
          "CAPITAL_UNKNOWN",
          "CAPITAL_THREAT cannot be measured: no capital of the strategy's country is known");
    }
  }

  /** The first month that counts, given the first month under the strategy. */
  YearMonth firstMonth(YearMonth start) {
    if (baselineMonths == null) {
      return from;
    }
    YearMonth baseline = start.minusMonths(baselineMonths);
    return baseline.isAfter(from) && baseline.isBefore(to) ? baseline : from;
  }
}
