package org.strategywatch.assessment.indices;

import jakarta.ws.rs.QueryParam;
import java.time.Clock;
import java.time.Year;
import java.time.YearMonth;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;
import org.strategywatch.assessment.indicators.IndicatorQuery;
import org.strategywatch.platform.web.problem.ProblemException;
import org.strategywatch.platform.web.request.QueryText;

/** Of which country and year indices are asked for, as it came. */
public record ComparisonIndexQuery(
    @Nullable
        @QueryParam("country")
        @Parameter(description = "ISO 3166-1 alpha-2", required = true, example = "ML")
        String country,
    @Nullable
        @QueryParam("year")
        @Parameter(
            description = "A calendar year from 1950 on; the last one that is over if absent",
            example = "2023")
        String year) {

  static final int YEARS = 5;

  private static final int FIRST = 1950;

  /**
   * @throws ProblemException naming {@code year} if it is none, or is still to come
   */
  int knownYear(Clock clock) {
    int present = Year.now(clock).getValue();
    return new QueryText("year", year).integer(FIRST, present).orElse(present - 1);
  }

  /** The five years up to that one, read as the window of a series is. */
  IndicatorQuery fiveYears(int last) {
    return new IndicatorQuery(
        country,
        null,
        null,
        null,
        null,
        null,
        YearMonth.of(last - YEARS + 1, 1).toString(),
        YearMonth.of(last, 12).toString(),
        null,
        null);
  }
}
