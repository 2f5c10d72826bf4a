package org.strategywatch.assessment.series;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.closeTo;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
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
class ControlChartResourceTest {

  private static final TestCaller ANALYST = TestCaller.with(Roles.ANALYST);

  private final Intake intake;

  ControlChartResourceTest(Intake intake) {
    this.intake = intake;
  }

  /** Malta has no incident in any other test. A year of 8 and 12, then two months of 20. */
  @BeforeEach
  void seed() {
    YearMonth first = YearMonth.of(2010, 1);
    intake.deliver(
        SeededSeries.events("MT", "Gozo", "CLEAR", first, "8 12 8 12 8 12 8 12 8 12 8 12 10 10"));
    intake.deliver(
        SeededSeries.events("MT", "Gozo", "AMBER", first, "0 0 0 0 0 0 0 0 0 0 0 0 10 10"));
  }

  @Test
  void read_whenTheLevelRises_drawsBothChartsBehindTheBaseline() {
    read(ANALYST, "ATTACKS")
        .statusCode(200)
        .body("cannotSay", nullValue())
        .body("from", equalTo("2010-01"))
        .body("to", equalTo("2011-02"))
        .body("parameters.baselineMonths", equalTo(12))
        .body("parameters.cusumAllowance", equalTo(0.5f))
        .body("parameters.cusumLimit", equalTo(5.0f))
        .body("parameters.ewmaWeight", equalTo(0.2f))
        .body("parameters.ewmaWidth", equalTo(3.0f))
        .body("baseline.from", equalTo("2010-01"))
        .body("baseline.to", equalTo("2010-12"))
        .body("baseline.mean", equalTo(10.0f))
        .body("baseline.standardDeviation.doubleValue()", closeTo(Math.sqrt(10), 1e-6))
        .body("points", hasSize(14))
        .body("points[11].value", equalTo(12.0f))
        .body("points[11].inBaseline", equalTo(true))
        .body("points[11].centre", equalTo(10.0f))
        .body("points[11].cusum", nullValue())
        .body("points[12].month", equalTo("2011-01"))
        .body("points[12].value", equalTo(20.0f))
        .body("points[12].cusum.doubleValue()", closeTo(Math.sqrt(10) - 0.5, 1e-6))
        .body("points[12].cusumLimit", equalTo(5.0f))
        .body("points[12].cusumSignalled", equalTo(false))
        .body("points[12].ewma", equalTo(12.0f))
        .body("points[12].ewmaLimit.doubleValue()", closeTo(10 + 0.6 * Math.sqrt(10), 1e-6))
        .body("points[12].ewmaSignalled", equalTo(true))
        .body("points[13].cusum.doubleValue()", closeTo(2 * Math.sqrt(10) - 1, 1e-6))
        .body("points[13].cusumSignalled", equalTo(true))
        .body("points[13].ewma.doubleValue()", closeTo(13.6, 1e-6))
        .body("points[13].ewmaLimit.doubleValue()", closeTo(12.4298, 5e-5))
        .body("remarks.code", contains("REASON_TO_LOOK", "RISES_ONLY"));
  }

  @Test
  void read_whenClearanceDoesNotCoverTheRise_signalsNothing() {
    read(ANALYST.cleared(SharingLabel.GREEN), "ATTACKS")
        .statusCode(200)
        .body("watermark.incidents", equalTo(140))
        .body("watermark.offsets", nullValue())
        .body("points[12].value", equalTo(10.0f))
        .body("points[13].cusum", equalTo(0.0f))
        .body("points[13].ewma", equalTo(10.0f))
        .body("points[13].ewmaSignalled", equalTo(false));
  }

  @Test
  void read_whenAskedAsCsv_givesOneRowAMonth() {
    String csv =
        ANALYST
            .request()
            .header("Accept", "text/csv")
            .get(query("ATTACKS"))
            .then()
            .statusCode(200)
            .contentType(startsWith("text/csv"))
            .header(
                "Content-Disposition",
                equalTo("attachment; filename=\"control-charts-MT-ATTACKS-2010-01.csv\""))
            .extract()
            .asString();

    assertThat(csv.split("\r\n"))
        .hasSize(15)
        .startsWith(
            "month,value,inBaseline,centre,cusum,cusumLimit,cusumSignalled,ewma,ewmaLimit,ewmaSignalled",
            "2010-01,8.0,true,10.0,,,,,,");
    assertThat(csv.split("\r\n")[13])
        .startsWith("2011-01,20.0,false,10.0,2.66227766")
        .contains(",5.0,false,12.0,11.89736")
        .endsWith(",true");
  }

  @ParameterizedTest
  @CsvSource({
    "ATTACKS&baselineMonths=14, TOO_SHORT",
    "FATALITIES, NO_VARIATION",
    "DIFFUSION, NO_VALUES"
  })
  void read_whenTheSeriesDoesNotAnswer_saysWhyAndGivesTheValues(String indicator, String code) {
    String rest = indicator.contains("&") ? indicator : indicator + "&baselineMonths=12";
    ANALYST
        .request()
        .get("/v1/indicators/control-charts?country=MT&from=2010-01&to=2011-02&indicator=" + rest)
        .then()
        .statusCode(200)
        .body("cannotSay.code", equalTo(code))
        .body("points", hasSize(14))
        .body("points[13].month", equalTo("2011-02"))
        .body("points[13].cusum", nullValue());
  }

  @Test
  void read_whenFrenchIsPreferred_saysItInFrench() {
    ANALYST
        .request()
        .header("Accept-Language", "fr")
        .get(query("FATALITIES"))
        .then()
        .header("Content-Language", equalTo("fr"))
        .body("cannotSay.message", startsWith("Les mois de référence ne varient pas"));
  }

  @ParameterizedTest
  @CsvSource({
    "country=MT&indicator=LETHALITY, indicator, METHOD_DOES_NOT_FIT",
    "country=MT&indicator=ATTACKS&baselineMonths=11, baselineMonths, OUT_OF_RANGE",
    "country=MT&indicator=ATTACKS&baselineMonths=121, baselineMonths, OUT_OF_RANGE",
    "country=MT&indicator=ATTACKS&baselineMonths=many, baselineMonths, OUT_OF_RANGE",
    "country=MT, indicator, REQUIRED",
    "country=MT&indicator=ATTACKS&to=2020-13, to, INVALID_MONTH"
  })
  void read_whenParameterIsWrong_namesIt(String query, String parameter, String code) {
    for (String form : new String[] {"application/json", "text/csv"}) {
      ANALYST
          .request()
          .header("Accept", form)
          .get("/v1/indicators/control-charts?" + query)
          .then()
          .statusCode(400)
          .contentType("application/problem+json")
          .body("errors", hasSize(1))
          .body("errors[0].parameter", equalTo(parameter))
          .body("errors[0].code", equalTo(code));
    }
  }

  private static ValidatableResponse read(TestCaller caller, String indicator) {
    return caller.request().get(query(indicator)).then();
  }

  private static String query(String indicator) {
    return "/v1/indicators/control-charts?country=MT&from=2010-01&to=2011-02&baselineMonths=12"
        + "&indicator="
        + indicator;
  }
}
