package org.strategywatch.assessment.indices;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.hamcrest.Matchers.closeTo;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
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
import java.time.Year;
import java.time.ZoneOffset;
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
class ComparisonIndexResourceTest {

  private static final TestCaller READER = TestCaller.with(Roles.READER);
  private static final TestCaller GREEN = READER.cleared(SharingLabel.GREEN);

  private final Intake intake;

  ComparisonIndexResourceTest(Intake intake) {
    this.intake = intake;
  }

  /** Fiji has no incident in any other test. */
  @BeforeEach
  void seed() {
    ObjectNode first = withDeaths(incident(id(1), "FJ", "2021-02-03"), 2, 3, 5);
    withActor(withActor(first, "Group one", "REBEL_GROUP"), "Group two", "CRIMINAL");
    ObjectNode second = withDeaths(incident(id(2), "FJ", "2021-12-31"), 4, 4, 4);
    second.put("eventType", "VIOLENCE_AGAINST_CIVILIANS");
    withActor(withActor(second, "Group one", "REBEL_GROUP"), "Army", "STATE_FORCES");
    ObjectNode old = incident(id(3), "FJ", "2017-06-01");
    ObjectNode hidden = withDeaths(incident(id(4), "FJ", "2021-05-05"), 9, 9, 9);
    withActor(hidden, "Group three", "REBEL_GROUP").put("sharing", "AMBER");
    intake.deliver(
        received(id(1), 1, first),
        received(id(2), 1, second),
        received(id(3), 1, old),
        received(id(4), 1, hidden));
  }

  /** 2 + 3 · 7 = 23 in 2021, 1 in 2017: (16 · 23 + 1 · 1)/31. */
  @Test
  void read_whenFiveYearsAreKnown_weighsTheNewestMost() {
    read(GREEN, "country=FJ&year=2021")
        .statusCode(200)
        .body("country", equalTo("FJ"))
        .body("year", equalTo(2021))
        .body("years.year", contains(2021, 2020, 2019, 2018, 2017))
        .body("years.weight", contains(16, 8, 4, 2, 1))
        .body("years.incidents", contains(2, 0, 0, 0, 1))
        .body("years.fatalities", contains(7, 0, 0, 0, 0))
        .body("years.withoutFatalities", contains(0, 0, 0, 0, 1))
        .body("years.rawScore", contains(23.0f, 0.0f, 0.0f, 0.0f, 1.0f))
        .body(value("GTI_RAW_SCORE"), equalTo(23.0f))
        .body(value("GTI_FIVE_YEARS") + ".doubleValue()", closeTo(369.0 / 31, 5e-6))
        .body("indices[0].publisher", equalTo("GLOBAL_TERRORISM_INDEX"))
        .body("indices[0].methodVersion", equalTo("2024"))
        .body("indices[0].scale.code", equalTo("RAW_SCORE"))
        .body("watermark.incidents", equalTo(3))
        .body("watermark.newest", equalTo("2021-12-31"));
  }

  /** Group one is named by two incidents, group two by one: 1 − 4/9 − 1/9. */
  @Test
  void read_whenGroupsAreNamed_countsThemOverTheYear() {
    read(GREEN, "country=FJ&year=2021")
        .body(value("ACLED_DEADLINESS"), equalTo(7.0f))
        .body(value("ACLED_DANGER_TO_CIVILIANS"), equalTo(1.0f))
        .body(value("ACLED_FRAGMENTATION"), equalTo(2.0f))
        .body(value("GROUP_FRAGMENTATION") + ".doubleValue()", closeTo(4.0 / 9, 5e-8));
  }

  @Test
  void read_whenSomethingIsNotKnownHere_hasNoValueButTheReason() {
    read(GREEN, "country=FJ&year=2021")
        .body("indices", hasSize(8))
        .body(value("ACLED_DIFFUSION"), nullValue())
        .body(reason("ACLED_DIFFUSION"), equalTo("CELLS_NOT_KNOWN"))
        .body(value("INFORM_RISK"), nullValue())
        .body(reason("INFORM_RISK"), equalTo("PARTS_NOT_KNOWN"))
        .body("indices.methodVersion", everyItem(notNullValue()))
        .body("indices.scale.message", everyItem(notNullValue()))
        .body(
            "remarks.code",
            contains(
                "NEVER_DECIDING",
                "EVERY_TYPE_COUNTS",
                "INJURED_AND_HOSTAGES_NOT_COUNTED",
                "DEATHS_NOT_STATED",
                "YEARS_WITHOUT_INCIDENTS"))
        .body(
            "remarks.message",
            hasItems(
                "Incidents that state no deaths, and count as without any: 1",
                "Years of which no incident is known: 2020, 2019, 2018"));
  }

  @Test
  void read_whenClearanceDoesNotCoverAnIncident_showsNothingOfIt() {
    read(READER, "country=FJ&year=2021")
        .body(value("ACLED_DEADLINESS"), equalTo(16.0f))
        .body(value("ACLED_FRAGMENTATION"), equalTo(3.0f))
        .body("watermark.offsets", notNullValue());
    read(GREEN, "country=FJ&year=2021")
        .body("watermark.incidents", equalTo(3))
        .body("watermark.offsets", nullValue());
  }

  @Test
  void read_whenNothingIsKnown_saysSoInsteadOfZero() {
    read(GREEN, "country=XD&year=2021")
        .statusCode(200)
        .body(value("GTI_FIVE_YEARS"), nullValue())
        .body(reason("GTI_FIVE_YEARS"), equalTo("NOTHING_KNOWN"))
        .body(reason("ACLED_FRAGMENTATION"), equalTo("NOTHING_KNOWN"))
        .body(reason("GROUP_FRAGMENTATION"), equalTo("NO_GROUPS"))
        .body("watermark.incidents", equalTo(0));
  }

  @Test
  void read_whenTheYearIsAbsentOrNotOver_saysWhichItIs() {
    int present = Year.now(ZoneOffset.UTC).getValue();
    read(GREEN, "country=FJ").body("year", equalTo(present - 1));
    read(GREEN, "country=FJ&year=" + present).body("remarks.code", hasItem("YEAR_NOT_OVER"));
  }

  @Test
  void read_whenFrenchIsPreferred_saysItInFrench() {
    READER
        .request()
        .header("Accept-Language", "fr")
        .get("/v1/comparison-indices?country=FJ&year=2021")
        .then()
        .header("Content-Language", equalTo("fr"))
        .body(
            "remarks.message[0]",
            equalTo(
                "Ces indices sont donnés à titre de comparaison et ne décident jamais d'un verdict"))
        .body("remarks.message[4]", equalTo("Années sans incident connu : 2020, 2019, 2018"));
  }

  @ParameterizedTest
  @CsvSource({
    "year=2021, country, REQUIRED",
    "country=QQQ&year=2021, country, UNKNOWN_COUNTRY",
    "country=FJ&year=1949, year, OUT_OF_RANGE",
    "country=FJ&year=9999, year, OUT_OF_RANGE",
    "country=FJ&year=last, year, OUT_OF_RANGE",
    "country=FJ&years=2021, years, UNKNOWN_PARAMETER"
  })
  void read_whenParameterIsWrong_namesIt(String query, String parameter, String code) {
    read(READER, query)
        .statusCode(400)
        .contentType("application/problem+json")
        .body("errors", hasSize(1))
        .body("errors[0].parameter", equalTo(parameter))
        .body("errors[0].code", equalTo(code));
  }

  private static ValidatableResponse read(TestCaller caller, String query) {
    return caller.request().get("/v1/comparison-indices?" + query).then();
  }

  private static String value(String code) {
    return "indices.find { it.code == '" + code + "' }.value";
  }

  private static String reason(String code) {
    return "indices.find { it.code == '" + code + "' }.absentBecause.code";
  }

  private static UUID id(int number) {
    return UUID.nameUUIDFromBytes(("indices of Fiji " + number).getBytes(UTF_8));
  }
}
