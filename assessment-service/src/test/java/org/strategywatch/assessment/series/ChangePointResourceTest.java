package org.strategywatch.assessment.series;

import static org.hamcrest.Matchers.closeTo;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.YearMonth;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.strategywatch.assessment.Intake;
import org.strategywatch.platform.test.TestCaller;
import org.strategywatch.platform.web.security.Roles;
import org.strategywatch.platform.web.security.SharingLabel;

@QuarkusTest
class ChangePointResourceTest {

  private static final TestCaller ANALYST = TestCaller.with(Roles.ANALYST);

  /** British coal-mining disasters, 1851 to 1962, each year taken for a month. */
  private static final String COAL =
      "4 5 4 1 0 4 3 4 0 6 3 3 4 0 2 6 3 3 5 4 5 3 1 4 4 1 5 5 3 4 2 5 2 2 3 4 2 1 3 2 2 1 1 1 1"
          + " 3 0 0 1 0 1 1 0 0 3 1 0 3 2 2 0 1 1 1 0 1 0 1 0 0 0 2 1 0 0 0 1 1 0 2 3 3 1 1 2 1 1 1"
          + " 1 2 4 2 0 0 0 1 4 0 0 0 1 0 0 0 0 0 1 0 0 1 0 1";

  private final Intake intake;

  ChangePointResourceTest(Intake intake) {
    this.intake = intake;
  }

  /** Iceland has no incident in any other test. */
  @BeforeEach
  void seed() {
    YearMonth first = YearMonth.of(2000, 1);
    intake.deliver(SeededSeries.events("IS", "Coal", "CLEAR", first, COAL));
    intake.deliver(
        SeededSeries.events(
            "IS", "Doubled", "CLEAR", first, "9 11 10 12 8 10 9 11 21 19 20 22 18 20 21 19"));
    intake.deliver(
        SeededSeries.events("IS", "Hidden", "CLEAR", first, "2 3 2 3 2 3 2 3 2 3 2 3 2 3 2 3"));
    intake.deliver(
        SeededSeries.events("IS", "Hidden", "AMBER", first, "0 0 0 0 0 0 0 0 9 8 9 8 9 8 9 8"));
  }

  @Test
  void read_whenTheSeriesIsPublished_findsThePublishedChange() {
    read(ANALYST, "admin1=Coal&to=2009-04")
        .statusCode(200)
        .body("indicator", equalTo("ATTACKS"))
        .body("from", equalTo("2000-01"))
        .body("to", equalTo("2009-04"))
        .body("methodVersion", equalTo("1.0"))
        .body("watermark.incidents", equalTo(191))
        .body("cannotSay", nullValue())
        .body("singleChange.month", equalTo("2003-06"))
        .body("singleChange.probability.doubleValue()", closeTo(0.248171, 5e-7))
        .body(
            "singleChange.credibleMonths.month",
            contains(
                "2003-01", "2003-02", "2003-03", "2003-04", "2003-05", "2003-06", "2003-07",
                "2003-08", "2003-11"))
        .body("singleChange.credibleMonths[5].probability.doubleValue()", closeTo(0.248171, 5e-7))
        .body("singleChange.credibleProbability.doubleValue()", closeTo(0.9555467, 5e-7))
        .body("singleChange.rateBefore.doubleValue()", closeTo(3.097561, 5e-7))
        .body("singleChange.rateAfter.doubleValue()", closeTo(0.9014085, 5e-7))
        .body("singleChange.ratio.doubleValue()", closeTo(0.9014085 / 3.097561, 5e-7))
        .body("breaks.items.month", contains("2003-06", "2008-02"))
        .body("breaks.items[1].meanBefore.doubleValue()", closeTo(60.0 / 56, 5e-7))
        .body("breaks.items[1].meanAfter.doubleValue()", closeTo(4.0 / 15, 5e-7))
        .body("breaks.dispersion", equalTo(1.0f))
        .body("breaks.penalty.doubleValue()", closeTo(9.4369977, 5e-7))
        .body("breaks.leastMonths", equalTo(6));
  }

  @Test
  void read_whenTheRateDoubles_namesTheFirstMonthAtTheNewRate() {
    read(ANALYST, "admin1=doubled&to=2001-04")
        .body("breaks.items", hasSize(1))
        .body("breaks.items[0].month", equalTo("2000-09"))
        .body("breaks.items[0].meanBefore", equalTo(10.0f))
        .body("breaks.items[0].meanAfter", equalTo(20.0f))
        .body("breaks.items[0].ratio", equalTo(2.0f))
        .body("singleChange.month", equalTo("2000-09"))
        .body("remarks.code", contains("FINDING_TO_EXPLAIN", "SINGLE_CHANGE_ASSUMED"));
  }

  @Test
  void read_whenClearanceDoesNotCoverTheRise_findsNone() {
    read(ANALYST, "admin1=Hidden&to=2001-04")
        .body("breaks.items.month", contains("2000-09"))
        .body("watermark.incidents", equalTo(108))
        .body("watermark.offsets", notNullValue());
    read(ANALYST.cleared(SharingLabel.GREEN), "admin1=Hidden&to=2001-04")
        .statusCode(200)
        .body("breaks.items", empty())
        .body("watermark.incidents", equalTo(40))
        .body("watermark.offsets", nullValue())
        .body("singleChange.rateBefore.doubleValue()", closeTo(2.5, 0.6));
  }

  @Test
  void read_whenLessThanAYearIsOver_cannotSay() {
    read(ANALYST, "admin1=Doubled&to=2000-11")
        .statusCode(200)
        .body("breaks", nullValue())
        .body("singleChange", nullValue())
        .body("cannotSay.code", equalTo("TOO_SHORT"))
        .body("cannotSay.message", equalTo("Months that are over: 11. Months that are needed: 12"));
  }

  @Test
  void read_whenNothingHappened_cannotSay() {
    read(ANALYST, "admin1=Nowhere&to=2009-04")
        .statusCode(200)
        .body("watermark.incidents", equalTo(0))
        .body("cannotSay.code", equalTo("NO_EVENTS"))
        .body("breaks", nullValue());
  }

  @Test
  void read_whenMonthsAreNotOver_leavesThemOut() {
    read(ANALYST, "admin1=Coal&to=2009-04&asOf=2003-08-15")
        .body("to", equalTo("2003-07"))
        .body("remarks.code[2]", equalTo("MONTHS_NOT_OVER"))
        .body(
            "remarks.message[2]",
            equalTo("Months that are not over do not count here; the first of them is 2003-08"));
    read(ANALYST, "admin1=Coal&to=2009-04&asOf=2003-08-31").body("to", equalTo("2003-08"));
    ANALYST
        .request()
        .get("/v1/indicators/change-points?country=IS&indicator=ATTACKS&from=2100-01&to=2101-12")
        .then()
        .statusCode(200)
        .body("to", nullValue())
        .body("cannotSay.code", equalTo("TOO_SHORT"))
        .body("remarks.message[2]", startsWith("Months that are not over"));
  }

  @Test
  void read_whenFrenchIsPreferred_saysItInFrench() {
    ANALYST
        .request()
        .header("Accept-Language", "fr")
        .get("/v1/indicators/change-points?country=IS&indicator=ATTACKS&from=2000-01&to=2000-02")
        .then()
        .header("Content-Language", equalTo("fr"))
        .body("cannotSay.message", equalTo("Mois achevés : 2. Mois nécessaires : 12"))
        .body("remarks.message[0]", startsWith("Un point de rupture est un constat à expliquer"));
  }

  @Test
  void read_whenTheAnswerIsKnown_sparesIt() {
    String query =
        "/v1/indicators/change-points?country=IS&indicator=ATTACKS&from=2000-01&to=2001-04";
    String tag = ANALYST.request().get(query).then().statusCode(200).extract().header("ETag");

    ANALYST.request().header("If-None-Match", tag).get(query).then().statusCode(304);
  }

  @ParameterizedTest
  @CsvSource({
    "country=IS&indicator=LETHALITY, indicator, METHOD_DOES_NOT_FIT",
    "country=IS&indicator=DIFFUSION, indicator, METHOD_DOES_NOT_FIT",
    "country=IS&indicator=FRAGMENTATION, indicator, METHOD_DOES_NOT_FIT",
    "country=IS, indicator, REQUIRED",
    "indicator=ATTACKS, country, REQUIRED",
    "country=QQQ&indicator=ATTACKS, country, UNKNOWN_COUNTRY",
    "country=IS&indicator=ATTACKS&from=2020-02&to=2020-01, from, AFTER_END",
    "country=IS&indicator=ATTACKS&asOf=yesterday, asOf, INVALID_MOMENT",
    "country=IS&indicator=ATTACKS&baselineMonths=24, baselineMonths, UNKNOWN_PARAMETER"
  })
  void read_whenParameterIsWrong_namesIt(String query, String parameter, String code) {
    ANALYST
        .request()
        .get("/v1/indicators/change-points?" + query)
        .then()
        .statusCode(400)
        .contentType("application/problem+json")
        .body("errors", hasSize(1))
        .body("errors[0].parameter", equalTo(parameter))
        .body("errors[0].code", equalTo(code));
  }

  private static ValidatableResponse read(TestCaller caller, String rest) {
    return caller
        .request()
        .get("/v1/indicators/change-points?country=IS&indicator=ATTACKS&from=2000-01&" + rest)
        .then();
  }
}
