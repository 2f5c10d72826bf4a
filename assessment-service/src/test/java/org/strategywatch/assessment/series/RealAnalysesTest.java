package org.strategywatch.assessment.series;

import static org.hamcrest.Matchers.closeTo;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.io.IOException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.strategywatch.assessment.Intake;
import org.strategywatch.assessment.UcdpIncidents;
import org.strategywatch.platform.test.TestCaller;
import org.strategywatch.platform.web.security.Roles;

/** The analyses on the real incidents of Mali, against numbers computed apart from this code. */
@QuarkusTest
class RealAnalysesTest {

  private final Intake intake;

  RealAnalysesTest(Intake intake) {
    this.intake = intake;
  }

  @BeforeEach
  void realIncidents() throws IOException {
    intake.deliver(UcdpIncidents.events());
  }

  @Test
  void changePoints_ofMali_areInTheMonthTheStrategyBegan() {
    read("/v1/indicators/change-points?country=ML&indicator=ATTACKS&from=2018-01&to=2023-12")
        .body("watermark.incidents", equalTo(1609))
        .body("breaks.dispersion.doubleValue()", closeTo(2.4491548, 5e-7))
        .body("breaks.penalty.doubleValue()", closeTo(20.948434, 5e-6))
        .body("breaks.items.month", contains("2022-01"))
        .body("breaks.items[0].meanBefore", equalTo(18.375f))
        .body("breaks.items[0].meanAfter.doubleValue()", closeTo(727.0 / 24, 5e-6))
        .body("singleChange.month", equalTo("2022-01"))
        .body("singleChange.probability.doubleValue()", closeTo(0.5368238, 5e-7))
        .body(
            "singleChange.credibleMonths.month",
            contains("2021-12", "2022-01", "2022-02", "2022-03"));
  }

  @Test
  void spread_ofMali_isOverNineAreas() {
    read("/v1/spread?country=ML&from=2018-01&to=2023-12")
        .body("window.incidents", equalTo(1609))
        .body("window.withoutArea", equalTo(55))
        .body("window.withoutUnit", equalTo(124))
        .body("window.unitsHit", equalTo(46))
        .body("window.shareOfUnits.doubleValue()", closeTo(46.0 / 53, 5e-8))
        .body("window.entropy.doubleValue()", closeTo(1.6909690, 5e-7))
        .body("window.normalisedEntropy.doubleValue()", closeTo(0.7695931, 5e-8))
        .body("window.fragmentation.doubleValue()", closeTo(0.7429087, 5e-8))
        .body("areas.incidents", contains(697, 209, 190, 179, 126, 65, 48, 23, 17));
  }

  @Test
  void comparisonIndices_ofMali_weighFiveYears() {
    read("/v1/comparison-indices?country=ML&year=2023")
        .body("years.rawScore", contains(6646.0f, 11358.0f, 4076.0f, 4759.0f, 3880.0f))
        .body("indices[1].code", equalTo("GTI_FIVE_YEARS"))
        .body("indices[1].value.doubleValue()", closeTo(7319.4194, 5e-4))
        .body("indices[2].value", equalTo(2109.0f))
        .body("indices[3].value", equalTo(99.0f));
  }

  private static ValidatableResponse read(String query) {
    return TestCaller.with(Roles.ANALYST).request().get(query).then().statusCode(200);
  }
}
