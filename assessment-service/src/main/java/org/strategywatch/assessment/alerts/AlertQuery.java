package org.strategywatch.assessment.alerts;

import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;
import org.strategywatch.assessment.CountryCode;
import org.strategywatch.assessment.PlaceKey;
import org.strategywatch.platform.web.paging.PageRequest;
import org.strategywatch.platform.web.problem.ProblemException;
import org.strategywatch.platform.web.request.QueryText;

/** Which alerts are asked for, as it came. */
public record AlertQuery(
    @Nullable @QueryParam("country") @Parameter(description = "ISO 3166-1 alpha-2", example = "ML")
        String country,
    @Nullable
        @QueryParam("admin1")
        @Parameter(description = "Name of an admin-1 area; accents and case do not matter")
        String admin1,
    @Nullable @QueryParam("rule") @Parameter(description = "`HDX_SIGNALS` or `FARRINGTON_FLEXIBLE`")
        String rule,
    @Nullable @QueryParam("state") @Parameter(description = "`RAISED`, `CLEARED` or `WITHDRAWN`")
        String state,
    @Nullable
        @QueryParam("from")
        @Parameter(description = "First day on which a window ends", example = "2024-01-01")
        String from,
    @Nullable
        @QueryParam("to")
        @Parameter(
            description = "Last day on which a window ends, inclusive",
            example = "2024-12-31")
        String to,
    @Nullable @QueryParam("limit") @Parameter(description = "1 to 500, 50 if absent") String limit,
    @Nullable @QueryParam("cursor") @Parameter(description = "`nextCursor` of the page before")
        String cursor) {

  private static final int LONGEST_NAME = 200;

  AlertFilter filter() {
    Optional<String> code = country(country);
    Optional<String> area = new QueryText("admin1", admin1).text(LONGEST_NAME).map(AlertQuery::key);
    Optional<AlertRule> wantedRule = new QueryText("rule", rule).code(AlertRule.class);
    Optional<AlertState> wantedState = new QueryText("state", state).code(AlertState.class);
    Optional<LocalDate> first = new QueryText("from", from).date();
    Optional<LocalDate> last = new QueryText("to", to).date();
    if (first.isPresent() && last.isPresent() && first.get().isAfter(last.get())) {
      throw ProblemException.invalidParameter(
          "from", "AFTER_END", "it lies behind 'to', which is " + last.get());
    }
    String scope = "alerts " + List.of(code, area, wantedRule, wantedState, first, last);
    PageRequest page = PageRequest.of(limit, cursor, scope);
    return new AlertFilter(code, area, wantedRule, wantedState, first, last, page, scope);
  }

  static Optional<String> country(@Nullable String country) {
    return new QueryText("country", country)
        .read(
            "UNKNOWN_COUNTRY",
            "an ISO 3166-1 alpha-2 code is expected",
            code -> CountryCode.isKnown(code) ? code : null);
  }

  /** A name without a letter names no area, least of all the whole country. */
  private static String key(String name) {
    String key = PlaceKey.of(name);
    if (key.isEmpty()) {
      throw ProblemException.invalidParameter(
          "admin1", "INVALID_NAME", "the name of an area is expected");
    }
    return key;
  }
}
