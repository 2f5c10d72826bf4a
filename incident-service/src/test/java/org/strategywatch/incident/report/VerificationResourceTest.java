package org.strategywatch.incident.report;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.strategywatch.incident.incident.IncidentRequests;
import org.strategywatch.platform.test.TestCaller;
import org.strategywatch.platform.web.security.Roles;
import org.strategywatch.platform.web.security.SharingLabel;

@QuarkusTest
class VerificationResourceTest {

  private static final TestCaller REPORTER = TestCaller.with(Roles.REPORTER);
  private static final TestCaller VERIFIER = TestCaller.with(Roles.VERIFIER);
  private static final String WITH_ONE_SOURCE =
      IncidentRequests.minimalWith(
          "\"fatalities\": {\"best\": 5}, \"sources\": [{\"name\": \"Example Gazette\", \"claim\":"
              + " {\"text\": \"(AFP) Five dead\"}}]");

  @Test
  void read_whenASecondVoiceIsFiled_proposesToCorroborate() {
    // Given
    String location = record(WITH_ONE_SOURCE);
    outlook(VERIFIER, location).then().body("proposed", nullValue());

    // When
    file(REPORTER, location, "{\"source\": \"Specimen Radio\", \"sharing\": \"CLEAR\"}");

    // Then
    outlook(VERIFIER, location)
        .then()
        .statusCode(200)
        .body("state", equalTo("REPORTED"))
        .body("next", containsInAnyOrder("CORROBORATED", "DISPUTED"))
        .body("proposed.to", equalTo("CORROBORATED"))
        .body(
            "proposed.reason",
            equalTo("2 sources independent of one another agree with the record"))
        .body("voices.sources", contains(contains("Example Gazette"), contains("Specimen Radio")))
        .body("mayVerify", equalTo(true));
    VERIFIER.request().get(location).then().body("verification", equalTo("REPORTED"));
  }

  @Test
  void read_whenTheSecondCopiesTheAgency_proposesNothing() {
    // Given
    String location = record(WITH_ONE_SOURCE);

    // When
    file(
        REPORTER,
        location,
        "{\"source\": \"Specimen Radio\", \"agency\": \"Agence France-Presse\", \"sharing\": \"CLEAR\"}");

    // Then
    outlook(VERIFIER, location)
        .then()
        .body("proposed", nullValue())
        .body("voices", hasSize(1))
        .body("voices[0].because", contains("SAME_AGENCY"));
  }

  @Test
  void read_whenTheSecondContradictsOrIsDoubtful_proposesNothing() {
    // Given
    String location = record(WITH_ONE_SOURCE);

    // When
    file(
        REPORTER,
        location,
        "{\"source\": \"R\", \"sharing\": \"CLEAR\", \"claim\": {\"fatalities\": {\"best\": 50}}}");
    file(REPORTER, location, "{\"source\": \"S\", \"sharing\": \"CLEAR\", \"reliability\": \"E\"}");
    file(REPORTER, location, "{\"source\": \"T\", \"sharing\": \"CLEAR\", \"credibility\": 5}");

    // Then
    outlook(VERIFIER, location)
        .then()
        .body("proposed", nullValue())
        .body("leftOut.source", contains("R", "S", "T"))
        .body("leftOut.because", contains("CONTRADICTS", "DOUBTFUL", "DOUBTFUL"));
  }

  @Test
  void read_whenTheGradesAreUnknown_countsTheReport() {
    // Given
    String location = record(WITH_ONE_SOURCE);

    // When
    file(
        REPORTER,
        location,
        "{\"source\": \"R\", \"sharing\": \"CLEAR\", \"reliability\": \"F\", \"credibility\": 6}");

    // Then
    outlook(VERIFIER, location).then().body("proposed.to", equalTo("CORROBORATED"));
  }

  @Test
  void read_whenTheSecondVoiceIsHidden_proposesNothing() {
    // Given
    String location = record(WITH_ONE_SOURCE);

    // When
    file(REPORTER, location, "{\"source\": \"An informant\", \"sharing\": \"AMBER\"}");

    // Then
    outlook(VERIFIER.cleared(SharingLabel.GREEN), location)
        .then()
        .body("proposed", nullValue())
        .body("voices", hasSize(1));
    outlook(VERIFIER, location).then().body("proposed.to", equalTo("CORROBORATED"));
  }

  @Test
  void read_saysWhoMayAndWhyNot() {
    // Given
    TestCaller both =
        TestCaller.with(Roles.REPORTER, Roles.VERIFIER).named("both " + UUID.randomUUID());
    String location = record(WITH_ONE_SOURCE);

    // When
    file(both, location, "{\"source\": \"Specimen Radio\", \"sharing\": \"CLEAR\"}");

    // Then
    outlook(both, location)
        .then()
        .body("mayVerify", equalTo(false))
        .body("mayNotBecause", equalTo("OWN_INCIDENT"));
    outlook(REPORTER, location).then().body("mayNotBecause", equalTo("NOT_A_VERIFIER"));
    both.request()
        .contentType(ContentType.JSON)
        .header("If-Match", "\"1\"")
        .body("{\"to\": \"CORROBORATED\", \"reason\": \"my own second source\"}")
        .post(location + "/verification")
        .then()
        .statusCode(403)
        .body("code", equalTo("OWN_INCIDENT"));
  }

  @Test
  void read_whenRetracted_nothingFollows() {
    // Given
    String location = record(WITH_ONE_SOURCE);
    REPORTER
        .request()
        .contentType(ContentType.JSON)
        .header("If-Match", "\"1\"")
        .body("{\"reason\": \"a mistake\"}")
        .post(location + "/retraction")
        .then()
        .statusCode(200);

    // When, Then
    outlook(VERIFIER, location)
        .then()
        .body("state", equalTo("RETRACTED"))
        .body("next", empty())
        .body("mayNotBecause", equalTo("INCIDENT_RETRACTED"));
  }

  private static Response outlook(TestCaller caller, String location) {
    return caller.request().get(location + "/verification");
  }

  private static void file(TestCaller caller, String location, String body) {
    caller
        .request()
        .contentType(ContentType.JSON)
        .body(body)
        .post(location + "/reports")
        .then()
        .statusCode(201);
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
}
