package org.strategywatch.assessment.indicators;

import jakarta.ws.rs.QueryParam;
import java.time.Clock;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.function.UnaryOperator;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;
import org.strategywatch.assessment.CountryCode;
import org.strategywatch.assessment.PlaceKey;
import org.strategywatch.platform.web.problem.ProblemException;
import org.strategywatch.platform.web.request.QueryText;
import org.strategywatch.platform.web.security.SharingLabel;

/** Which series is asked for, as it came. */
public record IndicatorQuery(
    @Nullable
        @QueryParam("country")
        @Parameter(description = "ISO 3166-1 alpha-2", required = true, example = "ML")
        String country,
    @Nullable
        @QueryParam("admin1")
        @Parameter(description = "Name of an admin-1 area; accents and case do not matter")
        String admin1,
    @Nullable
        @QueryParam("admin2")
        @Parameter(description = "Name of an admin-2 area; accents and case do not matter")
        String admin2,
    @Nullable
        @QueryParam("verification")
        @Parameter(
            description =
                "Only incidents of this state and better; all, disputed ones too, if absent",
            example = "CORROBORATED")
        String verification,
    @Nullable
        @QueryParam("actor")
        @Parameter(
            description =
                "Only incidents in which somebody of this name took part; accents and case do not"
                    + " matter")
        String actor,
    @Nullable @QueryParam("indicator") @Parameter(required = true, example = "ATTACKS")
        String indicator,
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
        String asOf,
    @Nullable @QueryParam("interval") @Parameter(description = "`month`, the only one")
        String interval) {

  private static final int DEFAULT_MONTHS = 60;
  private static final int LONGEST_NAME = 200;

  String knownCountry() {
    return new QueryText("country", country)
        .read("UNKNOWN_COUNTRY", "an ISO 3166-1 alpha-2 code is expected", IndicatorQuery::known)
        .orElseThrow(() -> missing("country", "an ISO 3166-1 alpha-2 code"));
  }

  /**
   * Which one is asked for.
   *
   * @throws ProblemException naming {@code indicator} if it is absent or unknown
   */
  public Indicator knownIndicator() {
    return new QueryText("indicator", indicator)
        .code(Indicator.class)
        .orElseThrow(() -> missing("indicator", "one of the indicators"));
  }

  /**
   * Which incidents count; months are those of UTC.
   *
   * @param clearance of the caller
   * @throws ProblemException naming the parameter that cannot be read
   */
  public IncidentScope scope(Clock clock, SharingLabel clearance) {
    YearMonth last = lastMonth(clock);
    List<String> areas = admin1 == null ? List.of() : List.of(admin1);
    return new IncidentScope(knownCountry(), areas, firstMonth(last), last, clearance, filter());
  }

  IncidentFilter filter() {
    return new IncidentFilter(
        name("admin2", admin2, PlaceKey::of),
        new QueryText("verification", verification)
            .code(Verification.class)
            .map(Verification::andBetter)
            .orElse(List.of()),
        name("actor", actor, PlaceKey::folded));
  }

  /** A name of which nothing is left to compare names nobody. */
  private static @Nullable String name(
      String parameter, @Nullable String value, UnaryOperator<String> key) {
    return new QueryText(parameter, value)
        .read(
            "INVALID_NAME",
            "a name of at most " + LONGEST_NAME + " characters is expected",
            text -> text.length() > LONGEST_NAME || key.apply(text).isEmpty() ? null : text)
        .orElse(null);
  }

  YearMonth lastMonth(Clock clock) {
    return new QueryText("to", to).month().orElseGet(() -> YearMonth.now(clock));
  }

  YearMonth firstMonth(YearMonth last) {
    YearMonth first =
        new QueryText("from", from).month().orElseGet(() -> last.minusMonths(DEFAULT_MONTHS - 1L));
    if (first.isAfter(last)) {
      throw ProblemException.invalidParameter(
          "from", "AFTER_END", "it lies behind 'to', which is " + last);
    }
    if (first.plusMonths(IncidentScope.LONGEST - 1L).isBefore(last)) {
      throw ProblemException.invalidParameter(
          "from", "TOO_LONG", "a series spans at most " + IncidentScope.LONGEST + " months");
    }
    return first;
  }

  /**
   * What was known then; null for what is known now.
   *
   * @throws ProblemException naming {@code asOf} if it cannot be read
   */
  public @Nullable Instant moment() {
    return new QueryText("asOf", asOf).moment().orElse(null);
  }

  void requireMonths() {
    new QueryText("interval", interval)
        .read(
            "UNKNOWN_INTERVAL",
            "'month' is the only one",
            v -> v.equalsIgnoreCase("month") ? v : null);
  }

  private static @Nullable String known(String code) {
    return CountryCode.isKnown(code) ? code : null;
  }

  private static ProblemException missing(String parameter, String expected) {
    return ProblemException.invalidParameter(parameter, "REQUIRED", expected + " is required");
  }
}
