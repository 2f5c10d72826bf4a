package org.strategywatch.incident.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.strategywatch.incident.incident.IncidentRequests;
import org.strategywatch.platform.test.TestCaller;
import org.strategywatch.platform.web.security.Roles;
import org.strategywatch.platform.web.security.SharingLabel;

@QuarkusTest
class ReportResourceTest {

  private static final TestCaller REPORTER = TestCaller.with(Roles.REPORTER);
  private static final TestCaller READER = TestCaller.with(Roles.READER);
  private static final String BAMAKO =
      IncidentRequests.minimalWith(
          "\"fatalities\": {\"low\": 60, \"best\": 77, \"high\": 100}, \"sources\": [{\"name\": \"Example"
              + " Gazette\", \"reliability\": \"B\", \"claim\": {\"fatalities\": {\"high\": 50}}}]");

  @Test
  void file_whenItAgrees_isKeptBesideWhatTheIncidentCites() {
    // Given
    String location = record(BAMAKO);

    // When
    Response filed =
        file(
            location,
            """
            {"source": "Specimen Radio", "url": "https://example.org/r", "publishedOn": "2024-09-19",
             "reliability": "F", "credibility": 6, "agency": "AFP", "language": "fr",
             "claim": {"occurredOn": "2024-09-17", "fatalities": {"low": 77}, "text": "77 morts"},
             "sharing": "CLEAR", "licence": "ATTRIBUTION"}
            """);

    // Then
    filed
        .then()
        .statusCode(201)
        .body("source", equalTo("Specimen Radio"))
        .body("filedBy", equalTo("reporter-partner"))
        .body("contradicts", empty());
    Response read = READER.request().get(filed.header("Location"));
    assertThat(read.asString()).isEqualTo(filed.asString());
    assertThat(read.header("ETag")).isEqualTo(filed.header("ETag"));
    READER
        .request()
        .get(location + "/reports")
        .then()
        .statusCode(200)
        .body("items.source", contains("Example Gazette", "Specimen Radio"))
        .body("items.pointer", contains("/sources/0", null))
        .body("items[0].id", nullValue())
        .body("items[0].sharing", equalTo("CLEAR"))
        .body("items[0].contradicts.code", contains("DEATHS_DISJOINT"))
        .body("items[1].id", equalTo(filed.path("id")));
  }

  @Test
  void file_whenItContradicts_isFlaggedAndLeavesTheRecordAlone() {
    // Given
    String location = record(BAMAKO);
    String before = READER.request().get(location).path("fatalities").toString();

    // When, Then
    file(
            location,
            """
            {"source": "Specimen Radio", "sharing": "CLEAR",
             "claim": {"occurredOn": "2023-09-17", "fatalities": {"best": 120}}}
            """)
        .then()
        .statusCode(201)
        .body("contradicts.pointer", contains("/occurredOn", "/fatalities"))
        .body("contradicts.recorded", contains("2024-09-17", "60–100"))
        .body("contradicts.claimed", contains("2023-09-17", "120"));
    READER
        .request()
        .get(location)
        .then()
        .body("version", equalTo(1))
        .body("reports.count", equalTo(2))
        .body("reports.filed", equalTo(1))
        .body("reports.contradicting", equalTo(2));
    assertThat(READER.request().get(location).path("fatalities").toString()).isEqualTo(before);
  }

  @Test
  void file_whenTheRecordIsCorrected_contradictsNoLonger() {
    // Given
    String location = record(BAMAKO);
    String report =
        file(
                location,
                "{\"source\": \"S\", \"sharing\": \"CLEAR\", \"claim\": {\"fatalities\": {\"best\": 120}}}")
            .header("Location");

    // When
    String tag = REPORTER.request().get(location).header("ETag");
    REPORTER
        .request()
        .contentType("application/merge-patch+json")
        .header("If-Match", tag)
        .body("{\"fatalities\": {\"high\": 130}}")
        .patch(location)
        .then()
        .statusCode(200);

    // Then
    READER.request().get(report).then().body("contradicts", empty());
  }

  @Test
  void file_whenItsLabelIsHigher_isHiddenFromOthersAndTheyNoticeNothing() {
    // Given
    String location = record(BAMAKO);
    TestCaller outsider = READER.cleared(SharingLabel.GREEN);
    Response incidentBefore = outsider.request().get(location);
    Response reportsBefore = outsider.request().get(location + "/reports");
    Response outlookBefore = outsider.request().get(location + "/verification");

    // When
    Response hidden =
        file(
            location,
            "{\"source\": \"An informant\", \"sharing\": \"AMBER\", \"claim\": {\"injured\": 3}}");

    // Then
    assertUnchanged(incidentBefore, outsider.request().get(location));
    assertUnchanged(reportsBefore, outsider.request().get(location + "/reports"));
    assertUnchanged(outlookBefore, outsider.request().get(location + "/verification"));
    outsider
        .request()
        .get(hidden.header("Location"))
        .then()
        .statusCode(404)
        .body("code", equalTo("REPORT_NOT_FOUND"));
    READER.request().get(location + "/reports").then().body("items", hasSize(2));
    READER.request().get(location).then().body("reports.filed", equalTo(1));
  }

  @Test
  void file_whenItHasNoLabel_isForTheMostRestrictedAudience() {
    file(record(BAMAKO), "{\"source\": \"S\"}")
        .then()
        .statusCode(201)
        .body("sharing", equalTo("RED"))
        .body("licence", equalTo("INTERNAL"));
  }

  @Test
  void file_whenTheIncidentIsHidden_isAsIfItWereNotThere() {
    // Given
    String location = record(BAMAKO.replace("CLEAR", "AMBER"));
    TestCaller outsider = REPORTER.cleared(SharingLabel.GREEN);

    // When, Then
    file(outsider, location, null, "{\"source\": \"S\"}")
        .then()
        .statusCode(404)
        .body("code", equalTo("INCIDENT_NOT_FOUND"));
    outsider.request().get(location + "/reports").then().statusCode(404);
    outsider.request().get(location + "/verification").then().statusCode(404);
  }

  @Test
  void list_whenOnlyTheOutlineIsOpen_tellsNothingOfWhatIsBehind() {
    // Given
    String location =
        record(
            BAMAKO.replace(
                "\"sharing\": \"CLEAR\"",
                "\"sharing\": \"AMBER\", \"operationalSharing\": \"CLEAR\""));
    Response filed = file(location, "{\"source\": \"An informant\", \"sharing\": \"CLEAR\"}");
    TestCaller outsider = REPORTER.of("another-partner").cleared(SharingLabel.CLEAR);

    // When, Then
    for (String path : List.of("", "/reports", "/verification")) {
      assertThat(outsider.request().get(location + path).asString())
          .doesNotContain("An informant", "Example Gazette", "DEATHS_DISJOINT", "\"filed\"");
    }
    outsider.request().get(filed.header("Location")).then().statusCode(404);
    file(outsider, location, null, "{\"source\": \"S\"}").then().statusCode(404);
  }

  @Test
  void file_whenRepeatedWithTheSameKey_isOneReport() {
    // Given
    String location = record(IncidentRequests.MINIMAL);
    String key = UUID.randomUUID().toString();

    // When
    Response first = file(REPORTER, location, key, "{\"source\": \"S\"}");
    Response second = file(REPORTER, location, key, "{\"source\": \"S\"}");
    Response other = file(REPORTER, location, key, "{\"source\": \"T\"}");

    // Then
    assertThat(second.asString()).isEqualTo(first.asString());
    assertThat(other.statusCode()).isEqualTo(422);
    READER.request().get(location + "/reports").then().body("items", hasSize(1));
  }

  @Test
  void file_whenAnEntryOfSourcesIsSent_takesItsName() {
    file(record(IncidentRequests.MINIMAL), "{\"name\": \"Example Gazette\"}")
        .then()
        .statusCode(201)
        .body("source", equalTo("Example Gazette"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{}|/source",
        "{'source': 'S', 'reliability': 'G'}|/reliability",
        "{'source': 'S', 'credibility': 7}|/credibility",
        "{'source': 'S', 'url': 'ftp://x'}|/url",
        "{'source': 'S', 'publishedOn': '2099-01-01'}|/publishedOn",
        "{'source': 'S', 'language': 'French'}|/language",
        "{'source': 'S', 'textHash': 'abc'}|/textHash",
        "{'source': 'S', 'sharing': 'PINK'}|/sharing",
        "{'source': 'S', 'licence': 'GPL'}|/licence",
        "{'source': 'S', 'claim': {'fatalities': {'low': 3, 'best': 2}}}|/claim/fatalities",
        "{'source': 'S', 'claim': {'deaths': 3}}|/claim/deaths",
      })
  void file_whenAFieldIsWrong_namesItsPlace(String body, String pointer) {
    file(record(IncidentRequests.MINIMAL), body.replace('\'', '"'))
        .then()
        .statusCode(400)
        .body("errors.pointer", hasItem(pointer));
  }

  @Test
  void file_whenRetracted_is409() {
    // Given
    String location = record(IncidentRequests.MINIMAL);
    REPORTER
        .request()
        .contentType(ContentType.JSON)
        .header("If-Match", "\"1\"")
        .body("{\"reason\": \"a mistake\"}")
        .post(location + "/retraction")
        .then()
        .statusCode(200);

    // When, Then
    file(location, "{\"source\": \"S\"}")
        .then()
        .statusCode(409)
        .body("code", equalTo("INCIDENT_RETRACTED"));
  }

  @ParameterizedTest
  @ValueSource(strings = {Roles.READER, Roles.ANALYST, Roles.PUBLISHER})
  void file_byOtherRoles_is403(String role) {
    assertThat(
            file(
                    TestCaller.with(role),
                    record(IncidentRequests.MINIMAL),
                    null,
                    "{\"source\": \"S\"}")
                .statusCode())
        .isEqualTo(403);
  }

  @Test
  void list_whenNothingChanged_is304() {
    // Given
    String location = record(BAMAKO);
    String tag = READER.request().get(location + "/reports").header("ETag");

    // When, Then
    READER.request().header("If-None-Match", tag).get(location + "/reports").then().statusCode(304);
    file(location, "{\"source\": \"S\", \"sharing\": \"CLEAR\"}").then().statusCode(201);
    READER.request().header("If-None-Match", tag).get(location + "/reports").then().statusCode(200);
  }

  private static void assertUnchanged(Response before, Response after) {
    assertThat(after.asString()).isEqualTo(before.asString());
    assertThat(after.header("ETag")).isEqualTo(before.header("ETag"));
  }

  private static String record(String body) {
    return REPORTER
        .request()
        .contentType(ContentType.JSON)
        .body(body)
        .post("/v1/incidents")
        .then()
        .statusCode(201)
        .extract()
        .header("Location");
  }

  private static Response file(String location, String body) {
    return file(REPORTER, location, null, body);
  }

  private static Response file(
      TestCaller caller, String location, @Nullable String key, String body) {
    var request = caller.request().contentType(ContentType.JSON).body(body);
    return (key == null ? request : request.header("Idempotency-Key", key))
        .post(location + "/reports");
  }
}
