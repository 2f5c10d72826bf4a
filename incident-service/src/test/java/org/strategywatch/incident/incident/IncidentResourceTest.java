package org.strategywatch.incident.incident;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.matchesPattern;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.strategywatch.platform.test.TestCaller;
import org.strategywatch.platform.web.security.Roles;
import org.strategywatch.platform.web.security.SharingLabel;

@QuarkusTest
class IncidentResourceTest {

  private static final TestCaller REPORTER = TestCaller.with(Roles.REPORTER);
  private static final String PATCH_TYPE = "application/merge-patch+json; charset=UTF-8";

  @Test
  void record_whenMinimal_answersWhatIsReadBack() {
    // When
    Response recorded = record(IncidentRequests.MINIMAL.replace(", \"sharing\": \"CLEAR\"", ""));

    // Then
    recorded
        .then()
        .statusCode(201)
        .header("ETag", "\"1\"")
        .header("Location", matchesPattern("/v1/incidents/[0-9a-f-]{36}"))
        .body("sharing", equalTo("RED"))
        .body("licence", equalTo("INTERNAL"))
        .body("verification", equalTo("REPORTED"))
        .body("version", equalTo(1));
    Response read = REPORTER.request().get(recorded.header("Location"));
    assertThat(read.asString()).isEqualTo(recorded.asString());
    assertThat(read.header("ETag")).isEqualTo("\"1\"");
  }

  @Test
  void record_whenFull_keepsEveryField() {
    // Given
    String body =
        """
        {"externalIds": [{"scheme": "test", "id": "%s"}], "occurredOn": "2024-09-17",
         "endedOn": "2024-09-18", "datePrecision": "DAYS", "eventType": "BATTLE",
         "subEventType": "STATE_BASED_CLASH", "country": "SO", "admin1": "Bamako",
         "admin2": "Bamako", "place": "Faladié", "locationPrecision": "NEAR",
         "location": {"latitude": 12.58, "longitude": -7.95}, "target": "A school",
         "actors": [{"name": "JNIM", "role": "SIDE_B", "kind": "REBEL_GROUP"}],
         "fatalities": {"low": 60, "best": 77, "high": 100}, "civilianFatalities": 0,
         "injured": 255, "abducted": 0, "summary": "An attack",
         "ngoImpact": {"organisations": [{"kind": "INGO", "staffAffected": 3}],
                       "nationalStaff": {"killed": 1, "injured": 0, "kidnapped": 2, "detained": 0},
                       "internationalStaff": {"killed": 0}, "accessConsequence": "SUSPENDED"},
         "sources": [{"name": "AFP", "url": "https://example.org/1", "publishedOn": "2024-09-19",
                      "reliability": "B", "credibility": 3,
                      "claim": {"occurredOn": "2024-09-17", "fatalities": {"low": 77}, "civilianFatalities": 1,
                                "injured": 200, "abducted": 0, "text": "77 dead"}}],
         "contributingFactors": ["WEAK_MILITARY_CAPACITY"], "sharing": "CLEAR", "licence": "OPEN"}
        """
            .formatted(UUID.randomUUID());

    // When
    Response recorded = record(body);

    // Then
    recorded.then().statusCode(201);
    var sent = io.restassured.path.json.JsonPath.from(body).getMap("$");
    var answered = recorded.jsonPath().getMap("$");
    assertThat(answered).containsAllEntriesOf(sent);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "'foo': 1|/foo",
        "'place': 5|/place",
        "'occurredOn': '2024-02-30'|/occurredOn",
        "'location': {'latitude': 91, 'longitude': 0}|/location/latitude",
        "'location': {'latitude': 0, 'longitude': -180.1}|/location/longitude",
        "'fatalities': {'low': 3, 'best': 2}|/fatalities",
        "'injured': -1|/injured",
        "'actors': [{'name': ' '}]|/actors/0/name",
        "'verification': 'VERIFIED'|/verification",
        "'ngoImpact': {'nationalStaff': {'killed': -1}}|/ngoImpact/nationalStaff/killed",
        "'ngoImpact': {'organisations': [{'staffAffected': 1}]}|/ngoImpact/organisations/0/kind",
      })
  void record_whenAFieldIsWrong_namesItsPlace(String field, String pointer) {
    // When
    String name = field.substring(1, field.indexOf('\'', 1));
    String body =
        "{\"occurredOn\": \"2024-09-17\", \"eventType\": \"BATTLE\", \"country\": \"SO\"}"
            .replaceFirst("\"" + name + "\": \"[^\"]*\", ", "")
            .replaceFirst("}$", ", " + field.replace('\'', '"') + "}");

    // Then
    record(body)
        .then()
        .statusCode(400)
        .contentType("application/problem+json")
        .body("errors.pointer", hasItem(pointer));
  }

  @Test
  void record_whenTooLong_names() {
    record(IncidentRequests.minimalWith("\"summary\": \"" + "x".repeat(5001) + "\""))
        .then()
        .statusCode(400)
        .body("errors.pointer", contains("/summary"));
  }

  @Test
  void record_whenTheBodyHasThreeMegabytes_is413() {
    record(IncidentRequests.minimalWith("\"summary\": \"" + "x".repeat(3 << 20) + "\""))
        .then()
        .statusCode(413)
        .body("code", equalTo("BODY_TOO_LARGE"));
  }

  @Test
  void record_whenNotJson_saysWhere() {
    record("{\"occurredOn\": ").then().statusCode(400).body("code", equalTo("MALFORMED_BODY"));
  }

  @Test
  void record_whenRepeatedWithTheSameKey_givesTheFirstAnswer() {
    // Given
    String key = UUID.randomUUID().toString();

    // When
    Response first = record(IncidentRequests.MINIMAL, key);
    Response second = record(IncidentRequests.MINIMAL, key);
    Response other = record(IncidentRequests.minimalWith("\"place\": \"Gao\""), key);

    // Then
    assertThat(second.statusCode()).isEqualTo(201);
    assertThat(second.asString()).isEqualTo(first.asString());
    assertThat(second.header("Location")).isEqualTo(first.header("Location"));
    assertThat(other.statusCode()).isEqualTo(422);
  }

  @Test
  void record_whenTheExternalIdIsTaken_is409() {
    // Given
    String body =
        IncidentRequests.minimalWith(
            "\"externalIds\": [{\"scheme\": \"test\", \"id\": \"%s\"}]"
                .formatted(UUID.randomUUID()));
    record(body).then().statusCode(201);

    // When / Then
    record(body)
        .then()
        .statusCode(409)
        .body("code", equalTo("EXTERNAL_ID_TAKEN"))
        .body("errors.pointer", contains("/externalIds/0"));
  }

  @Test
  void read_whenKnownByItsTag_is304() {
    // Given
    String location = record(IncidentRequests.MINIMAL).header("Location");

    // When / Then
    REPORTER.request().header("If-None-Match", "\"1\"").get(location).then().statusCode(304);
    REPORTER.request().header("If-None-Match", "\"2\"").get(location).then().statusCode(200);
  }

  @Test
  void read_whenNoneOrNoUuid_is404() {
    REPORTER
        .request()
        .get("/v1/incidents/" + UUID.randomUUID())
        .then()
        .statusCode(404)
        .body("code", equalTo("INCIDENT_NOT_FOUND"));
    REPORTER.request().get("/v1/incidents/x").then().statusCode(404);
  }

  @Test
  void read_whenCsvIsWanted_is406() {
    String location = record(IncidentRequests.MINIMAL).header("Location");

    REPORTER
        .request()
        .accept("text/csv")
        .get(location)
        .then()
        .statusCode(406)
        .contentType("application/problem+json");
  }

  @Test
  void correct_whenPatched_makesAVersionAndKeepsTheOld() {
    // Given
    String location = record(IncidentRequests.minimalWith("\"place\": \"Gao\"")).header("Location");

    // When
    patch(REPORTER, location, "\"1\"", "{\"place\": \"Ménaka\", \"injured\": 3}")
        .then()
        .statusCode(200)
        .header("ETag", "\"2\"")
        .body("place", equalTo("Ménaka"));

    // Then
    REPORTER
        .request()
        .get(location + "/history")
        .then()
        .statusCode(200)
        .body("items", hasSize(2))
        .body("items.version", contains(2, 1))
        .body("items[0].changed", contains("place", "injured"))
        .body("items[0].changedBy", equalTo("reporter-partner"))
        .body("items[1].incident.place", equalTo("Gao"));
  }

  @Test
  void correct_whenNullRemoves_theFieldIsGone() {
    String location = record(IncidentRequests.minimalWith("\"place\": \"Gao\"")).header("Location");

    patch(REPORTER, location, "\"1\"", "{\"place\": null}")
        .then()
        .statusCode(200)
        .body("place", equalTo(null));
  }

  @Test
  void correct_whenNothingChanges_makesNoVersion() {
    String location = record(IncidentRequests.MINIMAL).header("Location");

    patch(REPORTER, location, "\"1\"", "{\"country\": \"SO\"}")
        .then()
        .statusCode(200)
        .header("ETag", "\"1\"");
  }

  @Test
  void correct_withoutOrWithAStaleTag_changesNothing() {
    // Given
    String location = record(IncidentRequests.MINIMAL).header("Location");
    patch(REPORTER, location, "\"1\"", "{\"place\": \"Gao\"}").then().statusCode(200);

    // When / Then
    patch(REPORTER, location, "\"1\"", "{\"place\": \"Kidal\"}").then().statusCode(412);
    REPORTER
        .request()
        .contentType(PATCH_TYPE)
        .body("{\"place\": \"Kidal\"}")
        .patch(location)
        .then()
        .statusCode(428);
    REPORTER.request().get(location).then().body("place", equalTo("Gao"));
  }

  @Test
  void correct_whenThePatchIsInvalid_namesThePlace() {
    String location = record(IncidentRequests.MINIMAL).header("Location");

    patch(REPORTER, location, "\"1\"", "{\"country\": \"M1\"}")
        .then()
        .statusCode(400)
        .body("errors.pointer", contains("/country"));
    patch(REPORTER, location, "\"1\"", "{\"version\": 7}")
        .then()
        .statusCode(400)
        .body("errors.pointer", contains("/version"));
    patch(REPORTER, location, "\"1\"", "{\"eventType\": null}").then().statusCode(400);
  }

  @Test
  void correct_whenRecordedByAnotherPartner_isForbiddenToReporters() {
    // Given
    String location = record(IncidentRequests.MINIMAL).header("Location");
    TestCaller stranger = REPORTER.named("somebody").of("another-partner");

    // When / Then
    patch(stranger, location, "\"1\"", "{\"place\": \"Gao\"}")
        .then()
        .statusCode(403)
        .body("code", equalTo("INCIDENT_OF_ANOTHER_PARTNER"));
    patch(TestCaller.with(Roles.OPERATOR), location, "\"1\"", "{\"place\": \"Gao\"}")
        .then()
        .statusCode(200);
  }

  @Test
  void retract_whenReasoned_staysReadableAndLeavesLists() {
    // Given
    String body = IncidentRequests.MINIMAL.replace("\"SO\"", "\"XR\"");
    Response recorded = record(body);

    // When
    retract(recorded.header("Location"), "\"1\"", "{\"reason\": \"recorded twice\"}")
        .then()
        .statusCode(200)
        .body("verification", equalTo("RETRACTED"))
        .body("version", equalTo(2));

    // Then
    REPORTER.request().get(recorded.header("Location")).then().statusCode(200);
    REPORTER.request().get("/v1/incidents?country=XR").then().body("items", hasSize(0));
    REPORTER
        .request()
        .get("/v1/incidents?country=XR&verification=RETRACTED")
        .then()
        .body("items", hasSize(1));
    REPORTER
        .request()
        .get(recorded.header("Location") + "/history")
        .then()
        .body("items[0].reason", equalTo("recorded twice"));
    retract(recorded.header("Location"), "\"2\"", "{\"reason\": \"again\"}")
        .then()
        .statusCode(409)
        .body("code", equalTo("INCIDENT_RETRACTED"));
    patch(REPORTER, recorded.header("Location"), "\"2\"", "{\"place\": \"Gao\"}")
        .then()
        .statusCode(409);
  }

  @Test
  void retract_withoutReasonOrTag_isRefused() {
    String location = record(IncidentRequests.MINIMAL).header("Location");

    retract(location, "\"1\"", "{\"reason\": \" \"}")
        .then()
        .statusCode(400)
        .body("errors.pointer", contains("/reason"));
    retract(location, "\"9\"", "{\"reason\": \"x\"}").then().statusCode(412);
  }

  @Test
  void hidden_whenTheCallerIsNotCleared_isAsIfItWereNotThere() {
    // Given
    String externalId = UUID.randomUUID().toString();
    String body =
        IncidentRequests.minimalWith(
                "\"externalIds\": [{\"scheme\": \"test\", \"id\": \"%s\"}]".formatted(externalId))
            .replace("CLEAR", "AMBER")
            .replace("\"SO\"", "\"XH\"");
    String location = record(body).header("Location");
    TestCaller outsider = REPORTER.cleared(SharingLabel.GREEN);

    // When / Then
    Response hidden = outsider.request().get(location);
    Response absent = outsider.request().get("/v1/incidents/" + UUID.randomUUID());
    assertThat(hidden.statusCode()).isEqualTo(404);
    assertThat(withoutIds(hidden)).isEqualTo(withoutIds(absent));
    assertThat(outsider.request().get(location + "/history").statusCode()).isEqualTo(404);
    assertThat(patch(outsider, location, "\"1\"", "{}").statusCode()).isEqualTo(404);
    outsider.request().get("/v1/incidents?country=XH").then().body("items", hasSize(0));
    outsider
        .request()
        .get("/v1/incidents/aggregates?country=XH&by=country")
        .then()
        .body("items", hasSize(0));
    outsider
        .request()
        .contentType(ContentType.JSON)
        .body(body.replace("AMBER", "CLEAR"))
        .post("/v1/incidents")
        .then()
        .statusCode(201);
    REPORTER.request().get("/v1/incidents?country=XH").then().body("items", hasSize(2));
  }

  @Test
  void history_whenAnEarlierVersionWasMoreRestricted_leavesItOut() {
    // Given
    String location = record(IncidentRequests.MINIMAL.replace("CLEAR", "RED")).header("Location");
    patch(REPORTER, location, "\"1\"", "{\"sharing\": \"CLEAR\", \"consent\": \"By mail\"}")
        .then()
        .statusCode(200);

    // When / Then
    REPORTER
        .cleared(SharingLabel.CLEAR)
        .request()
        .get(location + "/history")
        .then()
        .body("items.version", contains(2));
  }

  private static String withoutIds(Response response) {
    return response
        .asString()
        .replaceAll("[0-9a-f]{8}-[0-9a-f-]{27}", "ID")
        .replaceAll("\"traceId\":\"[^\"]*\"", "");
  }

  private static Response record(String body) {
    return REPORTER.request().contentType(ContentType.JSON).body(body).post("/v1/incidents");
  }

  private static Response record(String body, String key) {
    return REPORTER
        .request()
        .contentType(ContentType.JSON)
        .header("Idempotency-Key", key)
        .body(body)
        .post("/v1/incidents");
  }

  private static Response patch(TestCaller caller, String location, String tag, String patch) {
    return caller
        .request()
        .contentType(PATCH_TYPE)
        .header("If-Match", tag)
        .body(patch)
        .patch(location);
  }

  private static Response retract(String location, String tag, String body) {
    return REPORTER
        .request()
        .contentType(ContentType.JSON)
        .header("If-Match", tag)
        .body(body)
        .post(location + "/retraction");
  }
}
