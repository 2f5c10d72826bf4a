package org.strategywatch.assessment.spread;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.hamcrest.Matchers.closeTo;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.strategywatch.assessment.IncidentEvents.incident;
import static org.strategywatch.assessment.IncidentEvents.received;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.strategywatch.assessment.Intake;
import org.strategywatch.assessment.neighbours.Borders;
import org.strategywatch.platform.data.inbox.ReceivedEvent;
import org.strategywatch.platform.test.TestCaller;
import org.strategywatch.platform.web.security.Roles;
import org.strategywatch.platform.web.security.SharingLabel;

@QuarkusTest
class SpreadResourceTest {

  private static final TestCaller READER = TestCaller.with(Roles.READER);
  private static final TestCaller GREEN = READER.cleared(SharingLabel.GREEN);

  private final Intake intake;
  private final Borders borders;

  SpreadResourceTest(Intake intake, Borders borders) {
    this.intake = intake;
    this.borders = borders;
  }

  /**
   * Libya has 22 second-level units and no incident in any other test. Of the ten incidents that
   * everybody may see, five lie in Cyrenaica, three in Tripolitania, two in Fezzan.
   */
  @BeforeEach
  void seed() {
    intake.deliver(
        placed("Cyrenaica", "Benghazi", "2021-01-03", 1),
        placed("Cyrenaica", "Benghazi", "2021-01-03", 2),
        placed("CYRENAICA", "Derna", "2021-01-04", 3),
        placed("Tripolitania", "Misrata", "2021-01-05", 4),
        placed("Tripolitania", null, "2021-01-06", 5),
        placed("Fezzan", "Sabha", "2021-01-07", 6),
        placed("Cyrenaica", "Benghazi", "2021-03-01", 7),
        placed("Cyrenaica", "Derna", "2021-03-02", 8),
        placed("Tripolitania", "Tripoli", "2021-03-03", 9),
        placed("Fezzan", "Sabha", "2021-03-04", 10),
        received(
            id(11), 1, state("Kufra District", "Kufra", "2021-03-30", 11).put("sharing", "AMBER")));
  }

  @Test
  void read_whenThreeAreasShareTheIncidents_agreesWithReference() {
    read(GREEN, "LY", "2021-01", "2021-03")
        .statusCode(200)
        .body("country", equalTo("LY"))
        .body("methodVersion", equalTo("1.0"))
        .body("units", equalTo(22))
        .body("window.incidents", equalTo(10))
        .body("window.unitsHit", equalTo(5))
        .body("window.shareOfUnits.doubleValue()", closeTo(5.0 / 22, 5e-8))
        .body("window.withoutUnit", equalTo(1))
        .body("window.withoutArea", equalTo(0))
        .body("window.entropy.doubleValue()", closeTo(1.029653, 5e-7))
        .body("window.normalisedEntropy.doubleValue()", closeTo(0.9372306, 5e-8))
        .body("window.herfindahl.doubleValue()", closeTo(0.38, 5e-8))
        .body("window.fragmentation.doubleValue()", closeTo(0.62, 5e-8))
        .body("areas.admin1", contains("CYRENAICA", "Tripolitania", "Fezzan"))
        .body("areas.incidents", contains(5, 3, 2))
        .body("areas[0].share.doubleValue()", closeTo(0.5, 5e-8));
  }

  /**
   * Four areas with 5, 3, 2 and 0 incidents, deviations 2.5, 0.5, −0.5, −2.5; Cyrenaica touches
   * Tripolitania, Tripolitania Fezzan, Fezzan Kufra. By hand: I = 4/6 · 2 · (1.25 − 0.25 +
   * 1.25)/13.
   */
  @Test
  void read_whenBoundariesAreKnown_tellsWhetherNeighboursResembleOneAnother() {
    borders.tell(
        Borders.event(
            "LY",
            1,
            "Cyrenaica: LY/Tripolitania",
            "Tripolitania: LY/Cyrenaica LY/Fezzan TN/Medenine",
            "Fezzan: LY/Tripolitania LY/Kufra",
            "Kufra: LY/Fezzan"));

    read(GREEN, "LY", "2021-01", "2021-03")
        .body("resemblance.moransI.doubleValue()", closeTo(3.0 / 13, 5e-8))
        .body("resemblance.expected.doubleValue()", closeTo(-1.0 / 3, 5e-8))
        .body("resemblance.areas", equalTo(4))
        .body("resemblance.incidents", equalTo(10))
        .body("notComputed.code", contains("MEAN_CENTRE"));
  }

  @Test
  void read_whenMonthsDiffer_givesTheSpreadOfEach() {
    read(GREEN, "LY", "2021-01", "2021-03")
        .body("months.month", contains("2021-01", "2021-02", "2021-03"))
        .body("months.extent.incidents", contains(6, 0, 4))
        .body("months.extent.unitsHit", contains(4, 0, 4))
        .body("months[0].extent.shareOfUnits.doubleValue()", closeTo(4.0 / 22, 5e-8))
        .body("months[0].extent.entropy.doubleValue()", closeTo(1.0114043, 5e-7))
        .body("months[1].extent.shareOfUnits", equalTo(0.0f))
        .body("months[1].extent.entropy", nullValue())
        .body("months[2].extent.fragmentation.doubleValue()", closeTo(0.625, 5e-8));
  }

  @Test
  void read_whenClearanceDoesNotCoverAnIncident_showsNothingOfIt() {
    read(READER, "LY", "2021-01", "2021-03")
        .body("window.incidents", equalTo(11))
        .body("areas.admin1", hasItem("Kufra District"))
        .body("watermark.newest", equalTo("2021-03-30"))
        .body("watermark.offsets", notNullValue());
    read(GREEN, "LY", "2021-01", "2021-03")
        .body("areas", hasSize(3))
        .body("watermark.incidents", equalTo(10))
        .body("watermark.newest", equalTo("2021-03-04"))
        .body("watermark.offsets", nullValue());
  }

  @Test
  void read_whenNothingIsKnown_saysSoInsteadOfZero() {
    read(READER, "XD", "2021-01", "2021-01")
        .statusCode(200)
        .body("window.incidents", equalTo(0))
        .body("window.shareOfUnits", nullValue())
        .body("window.entropy", nullValue())
        .body("areas", empty())
        .body("remarks.code", contains("NEVER_DECIDING", "UNITS_NOT_KNOWN", "NO_INCIDENTS"));
  }

  @Test
  void read_whenMeasuresAreMissing_givesTheReasonOfEach() {
    read(READER, "LY", "2021-01", "2021-01")
        .body("notComputed.code", hasItem("MEAN_CENTRE"))
        .body("remarks.code", contains("NEVER_DECIDING", "NOT_ALL_PLACED"));
    read(READER, "XD", "2021-01", "2021-01")
        .body("resemblance", nullValue())
        .body("notComputed.code", contains("MORANS_I", "MEAN_CENTRE"));
    READER
        .request()
        .header("Accept-Language", "fr")
        .get("/v1/spread?country=XD&from=2021-01&to=2021-01")
        .then()
        .header("Content-Language", equalTo("fr"))
        .body("notComputed.message[0]", startsWith("On ne peut pas dire si les zones"));
  }

  @Test
  void read_whenAskedForADay_countsWhatWasKnownThen() {
    READER
        .request()
        .get("/v1/spread?country=LY&from=2021-01&to=2021-03&asOf=2024-09-30")
        .then()
        .statusCode(200)
        .body("window.incidents", equalTo(0));
    READER
        .request()
        .get("/v1/spread?country=LY&from=2021-01&to=2021-03&asOf=2024-10-01")
        .then()
        .body("window.incidents", equalTo(11));
  }

  @ParameterizedTest
  @CsvSource({
    "from=2021-01, country, REQUIRED",
    "country=QQQ, country, UNKNOWN_COUNTRY",
    "country=LY&from=2021-02&to=2021-01, from, AFTER_END",
    "country=LY&from=1900-01&to=2021-01, from, TOO_LONG",
    "country=LY&to=March, to, INVALID_MONTH",
    "country=LY&asOf=yesterday, asOf, INVALID_MOMENT",
    "country=LY&admin1=Fezzan, admin1, UNKNOWN_PARAMETER"
  })
  void read_whenParameterIsWrong_namesIt(String query, String parameter, String code) {
    READER
        .request()
        .get("/v1/spread?" + query)
        .then()
        .statusCode(400)
        .contentType("application/problem+json")
        .body("errors", hasSize(1))
        .body("errors[0].parameter", equalTo(parameter))
        .body("errors[0].code", equalTo(code));
  }

  private static ReceivedEvent placed(String area, @Nullable String unit, String day, int number) {
    return received(id(number), 1, state(area, unit, day, number));
  }

  private static ObjectNode state(String area, @Nullable String unit, String day, int number) {
    return incident(id(number), "LY", day).put("admin1", area).put("admin2", unit);
  }

  private static UUID id(int number) {
    return UUID.nameUUIDFromBytes(("spread of Libya " + number).getBytes(UTF_8));
  }

  private static ValidatableResponse read(
      TestCaller caller, String country, String from, String to) {
    return caller
        .request()
        .get("/v1/spread?country=" + country + "&from=" + from + "&to=" + to)
        .then();
  }
}
