package org.strategywatch.assessment.indicators;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.strategywatch.assessment.IncidentEvents.at;
import static org.strategywatch.assessment.IncidentEvents.incident;
import static org.strategywatch.assessment.IncidentEvents.received;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.github.f4b6a3.uuid.UuidCreator;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.strategywatch.assessment.IncidentEvents;
import org.strategywatch.assessment.Intake;
import org.strategywatch.platform.data.inbox.ReceivedEvent;
import org.strategywatch.platform.test.TestCaller;
import org.strategywatch.platform.web.security.Roles;
import org.strategywatch.platform.web.security.SharingLabel;

/** Libreville is at 0.39, 9.45; no other test has incidents of Gabon. */
@QuarkusTest
class CapitalAndNgoIndicatorTest {

  private static final TestCaller READER = TestCaller.with(Roles.READER);
  private static final TestCaller GREEN = READER.cleared(SharingLabel.GREEN);

  private final Intake intake;

  CapitalAndNgoIndicatorTest(Intake intake) {
    this.intake = intake;
  }

  /** February: two near, one far, two that do not say; March: one near that is hidden. */
  @BeforeEach
  void sixIncidents() {
    ObjectNode near = at(gabon(1, "2020-02-03"), 0.40, 9.44, "EXACT");
    near.put("admin1", "Estuaire").put("verification", "CORROBORATED");
    affected(near).putObject("nationalStaff").put("injured", 1);
    ObjectNode withinReach = at(gabon(2, "2020-02-04"), 0.39, 10.34, "NEAR");
    affected(withinReach).put("accessConsequence", "NONE");
    ObjectNode far = at(gabon(3, "2020-02-05"), -0.72, 8.78, "EXACT");
    affected(far).putArray("organisations").addObject().put("kind", "NNGO");
    ObjectNode coarse = at(gabon(4, "2020-02-06"), 0.39, 9.45, "ADMIN1");
    ObjectNode nowhere = gabon(5, "2020-02-07");
    affected(nowhere).put("accessConsequence", "SUSPENDED");
    ObjectNode hidden = at(gabon(6, "2020-03-01"), 0.39, 9.45, "EXACT").put("sharing", "AMBER");
    affected(hidden).put("accessConsequence", "WITHDRAWN");
    intake.deliver(
        received(id(1), 1, near),
        received(id(2), 1, withinReach),
        received(id(3), 1, far),
        received(id(4), 1, coarse),
        received(id(5), 1, nowhere),
        received(id(6), 1, hidden));
  }

  @Test
  void read_ofTheThreatToTheCapital_countsWhatIsNearAndSaysWhatIsTooCoarse() {
    series(READER, "country=GA&indicator=CAPITAL_THREAT")
        .statusCode(200)
        .body("points.value", contains(0.0f, 2.0f, 1.0f))
        .body("points.reporting.unplaced", contains(0, 2, 0))
        .body("watermark.incidents", equalTo(6))
        .body("unavailable", nullValue());
  }

  @Test
  void read_ofTheImpactOnAid_countsWhatTheRecordsSay() {
    series(READER, "country=GA&indicator=NGO_IMPACT")
        .statusCode(200)
        .body("points.value", contains(0.0f, 3.0f, 1.0f))
        .body("points.reporting.unplaced", everyItem(nullValue()))
        .body("points.low", everyItem(nullValue()));
  }

  @Test
  void read_whenClearanceDoesNotCoverAnIncident_showsNothingOfIt() {
    series(GREEN, "country=GA&indicator=CAPITAL_THREAT")
        .body("points.value", contains(0.0f, 2.0f, 0.0f))
        .body("points.reporting.unplaced", contains(0, 2, 0))
        .body("watermark.incidents", equalTo(5));
    series(GREEN, "country=GA&indicator=NGO_IMPACT")
        .body("points.value", contains(0.0f, 3.0f, 0.0f));
  }

  @ParameterizedTest
  @CsvSource({
    "admin1=estuaire, 1, 1",
    "verification=CORROBORATED, 1, 1",
    "verification=REPORTED, 2, 3",
    "admin1=Ogooue, 0, 0"
  })
  void read_whenNarrowed_countsWhatIsLeft(String filter, float near, float affected) {
    series(READER, "country=GA&indicator=CAPITAL_THREAT&" + filter)
        .body("points[1].value", equalTo(near));
    series(READER, "country=GA&indicator=NGO_IMPACT&" + filter)
        .body("points[1].value", equalTo(affected));
  }

  @ParameterizedTest
  @CsvSource({
    "en, 'No capital is known for this country, so nothing is near it'",
    "fr, 'Aucune capitale n''est connue pour ce pays : rien n''en est donc proche'"
  })
  void read_whereNoCapitalIsKnown_saysSoInsteadOfZero(String language, String sentence) {
    READER
        .request()
        .header("Accept-Language", language)
        .get("/v1/indicators?country=AQ&indicator=CAPITAL_THREAT&from=2020-01&to=2020-02")
        .then()
        .statusCode(200)
        .header("Content-Language", language)
        .body("points", hasSize(2))
        .body("points.value", everyItem(nullValue()))
        .body("points.reporting.unplaced", everyItem(nullValue()))
        .body("points.reporting.sources", contains(0, 0))
        .body("unavailable", equalTo(sentence));
  }

  @Test
  void read_whereNoCapitalIsKnown_hasTheOthers() {
    READER
        .request()
        .get("/v1/indicators?country=AQ&indicator=NGO_IMPACT&from=2020-01&to=2020-02")
        .then()
        .body("points.value", contains(0.0f, 0.0f))
        .body("unavailable", nullValue());
  }

  @Test
  void read_whereTheUnitsAreNotKnown_saysItInFrenchToo() {
    READER
        .request()
        .header("Accept-Language", "fr")
        .get("/v1/indicators?country=XD&indicator=DIFFUSION&from=2020-01&to=2020-01")
        .then()
        .body("unavailable", containsString("deuxième niveau"));
  }

  @Test
  void read_ofAnIndicatorThatDoesNotExist_namesTheParameterAndTheCodes() {
    series(READER, "country=GA&indicator=CAPITAL")
        .statusCode(400)
        .body("errors[0].parameter", equalTo("indicator"))
        .body("errors[0].code", equalTo("UNKNOWN_CODE"))
        .body("errors[0].message", containsString("CAPITAL_THREAT"))
        .body("errors[0].message", containsString("NGO_IMPACT"));
  }

  /** First told without a place, two days later with it, and then found to have been elsewhere. */
  @ParameterizedTest
  @CsvSource({
    "2024-01-31, 0, 0, 0",
    "2024-02-01, 0, 1, 0",
    "2024-02-03, 1, 0, 1",
    "2024-02-05, 0, 0, 1"
  })
  void read_asOfADay_countsWhatWasKnownThen(String day, float near, int unplaced, float affected) {
    UUID told = id(9);
    intake.deliver(
        event(told, 1, "2024-02-01", gabon(9, "2024-01-10")),
        event(told, 2, "2024-02-03", harmed(at(gabon(9, "2024-01-10"), 0.39, 9.45, "EXACT"))),
        event(told, 3, "2024-02-05", harmed(at(gabon(9, "2024-01-10"), -1.63, 13.58, "EXACT"))));

    asOf("CAPITAL_THREAT", day)
        .body("points.value", contains(near))
        .body("points.reporting.unplaced", contains(unplaced));
    asOf("NGO_IMPACT", day).body("points.value", contains(affected));
  }

  private static ValidatableResponse asOf(String indicator, String day) {
    return READER
        .request()
        .get(
            "/v1/indicators?country=GA&from=2024-01&to=2024-01&indicator="
                + indicator
                + "&asOf="
                + day)
        .then()
        .statusCode(200);
  }

  private static ValidatableResponse series(TestCaller caller, String query) {
    return caller.request().get("/v1/indicators?from=2020-01&to=2020-03&" + query).then();
  }

  private static UUID id(int number) {
    return UUID.fromString("00000000-0000-4000-8000-00000000b00" + number);
  }

  private static ObjectNode gabon(int number, String day) {
    return incident(id(number), "GA", day);
  }

  private static ObjectNode affected(ObjectNode data) {
    return data.putObject("ngoImpact");
  }

  private static ObjectNode harmed(ObjectNode data) {
    affected(data).putObject("internationalStaff").put("killed", 1);
    return data;
  }

  private static ReceivedEvent event(UUID id, long version, String day, ObjectNode data) {
    return new ReceivedEvent(
        UuidCreator.getTimeOrderedEpochPlus1(),
        "org.strategywatch.incident.corrected",
        id.toString(),
        version,
        Instant.parse(day + "T12:00:00Z"),
        "CLEAR",
        IncidentEvents.json(data));
  }
}
