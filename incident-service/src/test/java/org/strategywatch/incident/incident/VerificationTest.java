package org.strategywatch.incident.incident;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.strategywatch.incident.imports.Imports;
import org.strategywatch.platform.test.TestCaller;
import org.strategywatch.platform.web.security.Roles;
import org.strategywatch.platform.web.security.SharingLabel;

@QuarkusTest
class VerificationTest {

  private static final TestCaller REPORTER = TestCaller.with(Roles.REPORTER);
  private static final TestCaller VERIFIER = TestCaller.with(Roles.VERIFIER);

  @Test
  void verify_whenCheckedTwice_isVerifiedAndTheHistorySaysByWhat() {
    // Given
    String location = record(REPORTER);

    // When
    check(VERIFIER, location, 1, "CORROBORATED", "two outlets of their own")
        .then()
        .statusCode(200)
        .header("ETag", "\"2\"")
        .body("verification", equalTo("CORROBORATED"));
    check(VERIFIER, location, 2, "VERIFIED", "seen by our office")
        .then()
        .statusCode(200)
        .body("verification", equalTo("VERIFIED"))
        .body("version", equalTo(3));

    // Then
    VERIFIER
        .request()
        .get(location + "/history")
        .then()
        .body("items.reason[0]", equalTo("seen by our office"))
        .body("items.changed[0]", contains("verification"))
        .body("items.changedBy[0]", equalTo("verifier-partner"))
        .body("items.reason[1]", equalTo("two outlets of their own"))
        .body("items.incident.verification[2]", equalTo("REPORTED"));
  }

  @ParameterizedTest
  @CsvSource({"VERIFIED", "REPORTED"})
  void verify_whenItDoesNotFollow_is409AndSaysWhatWould(String to) {
    // Given
    String location = record(REPORTER);

    // When, Then
    check(VERIFIER, location, 1, to, "in a hurry")
        .then()
        .statusCode(409)
        .contentType("application/problem+json")
        .body("code", equalTo("VERIFICATION_DOES_NOT_FOLLOW"))
        .body("errors.pointer", contains("/to"))
        .body("errors.message", hasItem("one of [CORROBORATED, DISPUTED] is expected"));
    VERIFIER.request().get(location).then().body("version", equalTo(1));
  }

  @Test
  void verify_whenDisputed_startsAgain() {
    // Given
    String location = record(REPORTER);
    check(VERIFIER, location, 1, "DISPUTED", "the town denies it").then().statusCode(200);

    // When, Then
    check(VERIFIER, location, 2, "VERIFIED", "no").then().statusCode(409);
    check(VERIFIER, location, 2, "REPORTED", "the denial was of another day")
        .then()
        .statusCode(200)
        .body("verification", equalTo("REPORTED"));
  }

  @Test
  void verify_byWhoeverToldOfIt_is403() {
    // Given
    TestCaller both = TestCaller.with(Roles.REPORTER, Roles.VERIFIER).named("both " + id());
    String own = record(both);
    String corrected = record(REPORTER);
    both.request()
        .contentType("application/merge-patch+json")
        .header("If-Match", "\"1\"")
        .body("{\"place\": \"Gao\"}")
        .patch(corrected)
        .then()
        .statusCode(200);

    // When, Then
    check(both, own, 1, "CORROBORATED", "I was there")
        .then()
        .statusCode(403)
        .body("code", equalTo("OWN_INCIDENT"));
    check(both, corrected, 2, "CORROBORATED", "as I said").then().statusCode(403);
    check(VERIFIER, corrected, 2, "CORROBORATED", "by another").then().statusCode(200);
  }

  @Test
  void verify_byWhoeverSentTheFile_is403() {
    // Given
    String externalId = id();
    String row =
        "{\"externalIds\": [{\"scheme\": \"test\", \"id\": \"%s\"}], \"occurredOn\": \"2024-09-17\", \"eventType\": \"BATTLE\", \"country\": \"XV\", \"summary\": \"%s\", \"sharing\": \"CLEAR\"}\n"
            .formatted(externalId, externalId);
    Imports.run("format=native", row);
    String location =
        "/v1/incidents/"
            + VERIFIER.request().get("/v1/incidents?q=" + externalId).path("items[0].id");
    TestCaller importer = TestCaller.with(Roles.VERIFIER).named("operator");

    // When, Then
    check(importer, location, 1, "CORROBORATED", "my own file")
        .then()
        .statusCode(403)
        .body("code", equalTo("OWN_INCIDENT"));
    check(VERIFIER, location, 1, "CORROBORATED", "two sources").then().statusCode(200);
  }

  @Test
  void verify_byACheckerOfBefore_isAllowed() {
    // Given
    String location = record(REPORTER);
    check(VERIFIER, location, 1, "CORROBORATED", "one").then().statusCode(200);

    // When, Then
    check(VERIFIER, location, 2, "VERIFIED", "two").then().statusCode(200);
  }

  @ParameterizedTest
  @CsvSource({"REPORTER", "ANALYST", "OPERATOR", "READER"})
  void verify_byOtherRoles_is403(String role) {
    String location = record(REPORTER);

    assertThat(check(TestCaller.with(role), location, 1, "CORROBORATED", "me").statusCode())
        .isEqualTo(403);
  }

  @Test
  void verify_whenHidden_isAsIfItWereNotThere() {
    // Given
    String location = record(REPORTER, "AMBER");

    // When, Then
    check(VERIFIER.cleared(SharingLabel.GREEN), location, 1, "CORROBORATED", "guessing")
        .then()
        .statusCode(404)
        .body("code", equalTo("INCIDENT_NOT_FOUND"));
  }

  @Test
  void verify_whenTheRequestIsIncomplete_namesWhatIsMissing() {
    // Given
    String location = record(REPORTER);

    // When, Then
    check(VERIFIER, location, 1, "CORROBORATED", " ")
        .then()
        .statusCode(400)
        .body("errors.pointer", contains("/reason"));
    check(VERIFIER, location, 1, "PROVEN", "a word of mine")
        .then()
        .statusCode(400)
        .body("errors.pointer", contains("/to"));
    check(VERIFIER, location, 7, "CORROBORATED", "stale").then().statusCode(412);
    VERIFIER
        .request()
        .contentType(ContentType.JSON)
        .body("{\"to\": \"CORROBORATED\", \"reason\": \"no tag\"}")
        .post(location + "/verification")
        .then()
        .statusCode(428);
  }

  @Test
  void verify_whenRetracted_is409() {
    // Given
    String location = record(REPORTER);
    REPORTER
        .request()
        .contentType(ContentType.JSON)
        .header("If-Match", "\"1\"")
        .body("{\"reason\": \"a mistake\"}")
        .post(location + "/retraction")
        .then()
        .statusCode(200);

    // When, Then
    check(VERIFIER, location, 2, "CORROBORATED", "too late")
        .then()
        .statusCode(409)
        .body("code", equalTo("INCIDENT_RETRACTED"));
  }

  private static String id() {
    return UUID.randomUUID().toString();
  }

  private static String record(TestCaller reporter) {
    return record(reporter, "CLEAR");
  }

  private static String record(TestCaller reporter, String sharing) {
    return reporter
        .request()
        .contentType(ContentType.JSON)
        .body(IncidentRequests.MINIMAL.replace("CLEAR", sharing))
        .post("/v1/incidents")
        .then()
        .statusCode(201)
        .extract()
        .header("Location");
  }

  private static Response check(
      TestCaller caller, String location, int version, String to, String reason) {
    return caller
        .request()
        .contentType(ContentType.JSON)
        .header("If-Match", "\"" + version + "\"")
        .body("{\"to\": \"%s\", \"reason\": \"%s\"}".formatted(to, reason))
        .post(location + "/verification");
  }
}
