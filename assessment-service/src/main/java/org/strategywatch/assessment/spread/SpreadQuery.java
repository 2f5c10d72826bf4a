package org.strategywatch.assessment.spread;

import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;
import org.strategywatch.assessment.indicators.IndicatorQuery;

/** Which spread is asked for, as it came. */
public record SpreadQuery(
    @Nullable
        @QueryParam("country")
        @Parameter(description = "ISO 3166-1 alpha-2", required = true, example = "ML")
        String country,
    @Nullable
        @QueryParam("from")
        @Parameter(
            description = "First month; five years up to `to` if absent",
            example = "2018-01")
        String from,
    @Nullable
        @QueryParam("to")
        @Parameter(
            description = "Last month, inclusive; the present one if absent",
            example = "2023-12")
        String to,
    @Nullable
        @QueryParam("asOf")
        @Parameter(
            description =
                "What was known then: a day, to its end in UTC, or a moment. Incidents that were"
                    + " erased since, or are hidden today, do not count",
            example = "2024-09-17")
        String asOf) {

  /** The same window of a whole country, read as that of a series is. */
  IndicatorQuery ofCountry() {
    return new IndicatorQuery(country, null, null, null, null, null, from, to, asOf, null);
  }
}
