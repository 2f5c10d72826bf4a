package org.strategywatch.incident.incident;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.strategywatch.incident.imports.Imports;
import org.strategywatch.platform.test.TestCaller;
import org.strategywatch.platform.web.security.Roles;

@QuarkusTest
class SubstanceTest {

  private static final TestCaller REPORTER = TestCaller.with(Roles.REPORTER);
  private static final TestCaller VERIFIER = TestCaller.with(Roles.VERIFIER);

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "'occurredOn': '2024-09-18'",
        "'eventType': 'RIOT'",
        "'place': 'Gao'",
        "'location': {'latitude': 1, 'longitude': 2}",
        "'actors': [{'name': 'A'}]",
        "'fatalities': {'best': 3}",
        "'injured': 4",
        "'ngoImpact': {'accessConsequence': 'SUSPENDED'}",
      })
  void correct_whenTheSubstanceChanges_isToBeCheckedAgain(String patch) {
    // Given
    String location = checked("VERIFIED");

    // When, Then
    String field = patch.substring(1, patch.indexOf('\'', 1));
    correct(location, 3, patch, "a second look")
        .then()
        .statusCode(200)
        .body("verification", equalTo("REPORTED"));
    VERIFIER
        .request()
        .get(location + "/history")
        .then()
        .body("items[0].changed", contains(field, "verification"))
        .body(
            "items[0].reason",
            equalTo("a second look; was VERIFIED, to be checked again after a change of " + field));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "'summary': 'In better words'",
        "'sources': [{'name': 'Example Gazette'}]",
        "'contributingFactors': ['OTHER']",
        "'sharing': 'GREEN'",
      })
  void correct_whenOnlyTheWordingChanges_keepsTheState(String patch) {
    // Given
    String location = checked("CORROBORATED");

    // When, Then
    correct(location, 2, patch, null)
        .then()
        .statusCode(200)
        .body("verification", equalTo("CORROBORATED"));
  }

  @Test
  void correct_whenDisputed_staysDisputed() {
    // Given
    String location = checked("DISPUTED");

    // When, Then
    correct(location, 2, "'injured': 4", null)
        .then()
        .statusCode(200)
        .body("verification", equalTo("DISPUTED"));
  }

  @Test
  void import_whenTheSubstanceChanges_isToBeCheckedAgainAndTheSenderDoesNotCheckIt() {
    // Given
    String key = UUID.randomUUID().toString();
    Imports.run("format=native", row(key, "", "5"));
    String location =
        "/v1/incidents/" + VERIFIER.request().get("/v1/incidents?q=" + key).path("items[0].id");
    check(VERIFIER, location, 1, "CORROBORATED").then().statusCode(200);

    // When
    Imports.run("format=native", row(key, ", \"verification\": \"CORROBORATED\"", "9"));

    // Then
    VERIFIER
        .request()
        .get(location)
        .then()
        .body("verification", equalTo("REPORTED"))
        .body("fatalities.best", equalTo(9));
    String reason = VERIFIER.request().get(location + "/history").path("items[0].reason");
    assertThat(reason)
        .matches(
            "import [0-9a-f-]{36}; was CORROBORATED, to be checked again after a change of fatalities");
    check(TestCaller.with(Roles.VERIFIER).named("operator"), location, 3, "CORROBORATED")
        .then()
        .statusCode(403)
        .body("code", equalTo("OWN_INCIDENT"));
  }

  @Test
  void import_whenOnlyTheWordingChanges_keepsTheState() {
    // Given
    String key = UUID.randomUUID().toString();
    Imports.run("format=native", row(key, "", "5"));
    String location =
        "/v1/incidents/" + VERIFIER.request().get("/v1/incidents?q=" + key).path("items[0].id");
    check(VERIFIER, location, 1, "CORROBORATED").then().statusCode(200);

    // When
    Imports.run(
        "format=native",
        row(key + " again", "", "5").replace("\"id\": \"" + key + " again", "\"id\": \"" + key));

    // Then
    VERIFIER
        .request()
        .get(location)
        .then()
        .body("verification", equalTo("CORROBORATED"))
        .body("summary", equalTo(key + " again"));
  }

  private static String row(String key, String more, String deaths) {
    return "{\"externalIds\": [{\"scheme\": \"test\", \"id\": \"%s\"}], \"occurredOn\": \"2024-09-17\", \"eventType\": \"BATTLE\", \"country\": \"XV\", \"summary\": \"%s\", \"sharing\": \"CLEAR\", \"fatalities\": {\"best\": %s}%s}\n"
        .formatted(key, key, deaths, more);
  }

  private static String checked(String state) {
    String location =
        REPORTER
            .request()
            .contentType(ContentType.JSON)
            .body(IncidentRequests.MINIMAL)
            .post("/v1/incidents")
            .header("Location");
    if (state.equals("VERIFIED")) {
      check(VERIFIER, location, 1, "CORROBORATED").then().statusCode(200);
      check(VERIFIER, location, 2, "VERIFIED").then().statusCode(200);
    } else {
      check(VERIFIER, location, 1, state).then().statusCode(200);
    }
    return location;
  }

  private static Response check(TestCaller caller, String location, int version, String to) {
    return caller
        .request()
        .contentType(ContentType.JSON)
        .header("If-Match", "\"" + version + "\"")
        .body("{\"to\": \"%s\", \"reason\": \"a test\"}".formatted(to))
        .post(location + "/verification");
  }

  private static Response correct(
      String location, int version, String patch, @Nullable String reason) {
    var request =
        REPORTER
            .request()
            .contentType("application/merge-patch+json")
            .header("If-Match", "\"" + version + "\"")
            .body("{" + patch.replace('\'', '"') + "}");
    return (reason == null ? request : request.queryParam("reason", reason)).patch(location);
  }
}
