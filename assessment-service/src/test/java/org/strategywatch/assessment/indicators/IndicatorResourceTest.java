package org.strategywatch.assessment.indicators;

import static org.hamcrest.Matchers.closeTo;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.strategywatch.assessment.IncidentEvents.incident;
import static org.strategywatch.assessment.IncidentEvents.received;
import static org.strategywatch.assessment.IncidentEvents.withActor;
import static org.strategywatch.assessment.IncidentEvents.withDeaths;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.strategywatch.assessment.Intake;
import org.strategywatch.platform.test.TestCaller;
import org.strategywatch.platform.web.security.Roles;
import org.strategywatch.platform.web.security.SharingLabel;

@QuarkusTest
class IndicatorResourceTest {

  private static final TestCaller READER = TestCaller.with(Roles.READER);
  private static final UUID FIRST = UUID.fromString("00000000-0000-4000-8000-000000000001");
  private static final UUID SECOND = UUID.fromString("00000000-0000-4000-8000-000000000002");
  private static final UUID HIDDEN = UUID.fromString("00000000-0000-4000-8000-000000000003");

  private final Intake intake;

  IndicatorResourceTest(Intake intake) {
    this.intake = intake;
  }

  /** Gambia has 49 second-level units and no incident in any other test. */
  @BeforeEach
  void threeIncidents() {
    ObjectNode first = withDeaths(incident(FIRST, "GM", "2020-02-03"), 2, 3, 5);
    first
        .put("admin1", "Lower River Region")
        .put("admin2", "Kiang West")
        .put("civilianFatalities", 1)
        .put("locationPrecision", "ADMIN1")
        .put("verification", "CORROBORATED");
    first.withArrayProperty("sources").addObject().put("name", "Radio One");
    first.withArrayProperty("sources").addObject().put("name", "RADIO ONE");
    withActor(withActor(first, "Group one", "REBEL_GROUP"), "Army", "STATE_FORCES");
    ObjectNode second = incident(SECOND, "GM", "2020-02-28");
    second.put("admin1", "Banjul").put("admin2", "Kiang West").put("locationPrecision", "EXACT");
    second.withArrayProperty("sources").addObject().put("name", "Le Journal");
    second.put("eventType", "VIOLENCE_AGAINST_CIVILIANS");
    withActor(withActor(second, "Group one", "REBEL_GROUP"), "Group two", "CRIMINAL");
    ObjectNode hidden = withDeaths(incident(HIDDEN, "GM", "2020-03-01"), 9, 9, 9);
    hidden.put("sharing", "AMBER").put("verification", "DISPUTED");
    hidden.withArrayProperty("sources").addObject().put("name", "Whoever");
    intake.deliver(
        received(FIRST, 1, first), received(SECOND, 1, second), received(HIDDEN, 1, hidden));
  }

  @ParameterizedTest
  @CsvSource({
    "ATTACKS, 0, 2, 1",
    "FATALITIES, 0, 3, 9",
    "CIVILIAN_FATALITIES, 0, 1, 0",
    "CIVILIAN_TARGETING, 0, 1, 0",
    "FRAGMENTATION, 0, 2, 0"
  })
  void read_whenMonthsDiffer_givesEachItsCountAndZeroForNone(
      String indicator, float january, float february, float march) {
    read(READER, indicator)
        .statusCode(200)
        .body("interval", equalTo("MONTH"))
        .body("points.month", contains("2020-01", "2020-02", "2020-03"))
        .body("points.value", contains(january, february, march))
        .body("watermark.incidents", equalTo(3))
        .body("watermark.newest", equalTo("2020-03-01"))
        .body("watermark.offsets", notNullValue());
  }

  @Test
  void read_whenDeathsHaveARange_givesItsEndsToo() {
    read(READER, "FATALITIES")
        .body("points[1].low", equalTo(2.0f))
        .body("points[1].high", equalTo(5.0f));
  }

  @Test
  void read_whenMonthHasNoIncident_hasNoLethality() {
    read(READER, "LETHALITY")
        .body("points[0].value", nullValue())
        .body("points[1].value", equalTo(1.5f));
  }

  @Test
  void read_whenUnitsAreKnown_givesTheShareHit() {
    read(READER, "DIFFUSION").body("points[1].value.doubleValue()", closeTo(1.0 / 49, 1e-7));
  }

  @Test
  void read_whenUnitsAreNotKnown_saysSoInsteadOfZero() {
    READER
        .request()
        .get("/v1/indicators?country=XD&indicator=DIFFUSION&from=2020-01&to=2020-01")
        .then()
        .statusCode(200)
        .body("points[0].value", nullValue())
        .body("unavailable", containsString("not known"));
  }

  @Test
  void read_whenAreaIsNamedOtherwise_countsOnlyIt() {
    READER
        .request()
        .get(
            "/v1/indicators?country=GM&admin1=lower river&indicator=ATTACKS&from=2020-02&to=2020-02")
        .then()
        .body("points.value", contains(1.0f));
  }

  @ParameterizedTest
  @CsvSource({
    "admin2=kiang west, 2, 0",
    "admin2=Kiang East, 0, 0",
    "verification=DISPUTED, 2, 1",
    "verification=REPORTED, 2, 0",
    "verification=CORROBORATED, 1, 0",
    "verification=VERIFIED, 0, 0",
    "actor=GROUP ONE, 2, 0",
    "actor=army, 1, 0",
    "actor=group two&verification=CORROBORATED, 0, 0"
  })
  void read_whenNarrowed_countsWhatIsLeftAndZeroForNone(
      String filter, float february, float march) {
    read(READER, "ATTACKS&" + filter)
        .statusCode(200)
        .body("points.value", contains(0.0f, february, march));
  }

  @Test
  void read_whenAsked_tellsHowMuchWasToldOfEachMonth() {
    read(READER, "ATTACKS")
        .body("points.reporting.sources", contains(0, 2, 1))
        .body("points[1].reporting.imprecise", equalTo(0.5f))
        .body("points[0].reporting.imprecise", nullValue())
        .body("points[2].reporting.imprecise", nullValue())
        .body(
            "newestAgeDays",
            equalTo(
                (int)
                    ChronoUnit.DAYS.between(
                        LocalDate.of(2020, 3, 1), LocalDate.now(ZoneOffset.UTC))));
    read(READER.cleared(SharingLabel.GREEN), "ATTACKS")
        .body("points.reporting.sources", contains(0, 2, 0));
  }

  @Test
  void read_whenClearanceDoesNotCoverAnIncident_showsNothingOfIt() {
    read(READER.cleared(SharingLabel.GREEN), "ATTACKS")
        .body("points.value", contains(0.0f, 2.0f, 0.0f))
        .body("watermark.incidents", equalTo(2))
        .body("watermark.newest", equalTo("2020-02-28"))
        .body("watermark.offsets", nullValue());
  }

  @ParameterizedTest
  @CsvSource({
    "country=GM&indicator=ATTACK, indicator, UNKNOWN_CODE",
    "country=GM, indicator, REQUIRED",
    "indicator=ATTACKS, country, REQUIRED",
    "country=QQQ&indicator=ATTACKS, country, UNKNOWN_COUNTRY",
    "country=GM&indicator=ATTACKS&from=2020-13, from, INVALID_MONTH",
    "country=GM&indicator=ATTACKS&from=2020-02&to=2020-01, from, AFTER_END",
    "country=GM&indicator=ATTACKS&from=1900-01&to=2020-01, from, TOO_LONG",
    "country=GM&indicator=ATTACKS&verification=RETRACTED, verification, UNKNOWN_CODE",
    "country=GM&indicator=ATTACKS&admin2=--, admin2, INVALID_NAME",
    "country=GM&indicator=ATTACKS&actor=--, actor, INVALID_NAME",
    "country=GM&indicator=ATTACKS&interval=week, interval, UNKNOWN_INTERVAL",
    "country=GM&indicator=ATTACKS&form=2020-01, form, UNKNOWN_PARAMETER"
  })
  void read_whenParameterIsWrong_namesIt(String query, String parameter, String code) {
    READER
        .request()
        .get("/v1/indicators?" + query)
        .then()
        .statusCode(400)
        .contentType("application/problem+json")
        .body("errors", hasSize(1))
        .body("errors[0].parameter", equalTo(parameter))
        .body("errors[0].code", equalTo(code));
  }

  private static ValidatableResponse read(TestCaller caller, String indicator) {
    return caller
        .request()
        .get("/v1/indicators?country=GM&from=2020-01&to=2020-03&indicator=" + indicator)
        .then();
  }
}
