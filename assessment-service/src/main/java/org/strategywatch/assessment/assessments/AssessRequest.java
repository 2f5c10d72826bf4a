package org.strategywatch.assessment.assessments;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.YearMonth;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.strategywatch.assessment.CountryCode;
import org.strategywatch.assessment.PlaceKey;
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
 * @param displacementAreas names of admin-1 areas of the same country, outside of the strategy's,
 *     that violence may have moved to; with displacementCountries, instead of those that are known
 *     to touch it
 * @param displacementCountries ISO 3166-1 alpha-2 codes of other countries, likewise
 */
public record AssessRequest(
    @NotNull @Schema(implementation = String.class, examples = "2018-01") YearMonth from,
    @NotNull @Schema(implementation = String.class, examples = "2023-12") YearMonth to,
    @Nullable @Min(1) @Max(IncidentScope.LONGEST) Integer baselineMonths,
    @Nullable UUID interventionId,
    @Size(min = 1, max = 9) List<@NotNull Indicator> indicators,
    @Size(max = MOST_NEIGHBOURS) List<@NotBlank @Size(max = 120) String> displacementAreas,
    @Size(max = MOST_NEIGHBOURS) List<@NotNull String> displacementCountries) {

  /** What the verdict rests on unless somebody asks for more. */
  static final List<Indicator> DEFAULT_INDICATORS =
      List.of(
          Indicator.ATTACKS,
          Indicator.FATALITIES,
          Indicator.CIVILIAN_FATALITIES,
          Indicator.CIVILIAN_TARGETING);

  private static final YearMonth EARLIEST = YearMonth.of(1900, 1);
  private static final int MOST_NEIGHBOURS = 50;

  public AssessRequest {
    indicators = indicators == null ? DEFAULT_INDICATORS : indicators.stream().distinct().toList();
    displacementAreas =
        displacementAreas == null ? List.of() : displacementAreas.stream().distinct().toList();
    displacementCountries =
        displacementCountries == null
            ? List.of()
            : displacementCountries.stream().distinct().toList();
  }

  /** Whether the neighbours are those that somebody names. */
  boolean namesNeighbours() {
    return !displacementAreas.isEmpty() || !displacementCountries.isEmpty();
  }

  /**
   * Checks the neighbours that are named against what is assessed.
   *
   * @throws ProblemException 400 naming the pointer
   */
  void requireNeighboursOf(AssessmentSubject subject) {
    Set<String> own = subject.areas().stream().map(PlaceKey::of).collect(Collectors.toSet());
    for (int i = 0; i < displacementAreas.size(); i++) {
      String pointer = "/displacementAreas/" + i;
      String key = PlaceKey.of(displacementAreas.get(i));
      if (key.isEmpty()) {
        throw ProblemException.invalidBody(pointer, "NO_NAME", "it names no area");
      }
      if (own.isEmpty()) {
        throw ProblemException.invalidBody(
            pointer, "WITHIN_STRATEGY", "the strategy covers the whole country");
      }
      if (own.contains(key)) {
        throw ProblemException.invalidBody(
            pointer, "WITHIN_STRATEGY", "it is an area of the strategy itself");
      }
    }
    for (int i = 0; i < displacementCountries.size(); i++) {
      String pointer = "/displacementCountries/" + i;
      String code = displacementCountries.get(i);
      if (!CountryCode.isKnown(code)) {
        throw ProblemException.invalidBody(
            pointer, "UNKNOWN_COUNTRY", "'%s' is not an ISO 3166-1 alpha-2 code".formatted(code));
      }
      if (code.equals(subject.strategy().country())) {
        throw ProblemException.invalidBody(
            pointer, "WITHIN_STRATEGY", "it is the country of the strategy itself");
      }
    }
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
