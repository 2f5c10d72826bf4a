package org.strategywatch.incident.pattern;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.strategywatch.incident.incident.IncidentRequests;
import org.strategywatch.platform.test.TestCaller;
import org.strategywatch.platform.web.security.Roles;
import org.strategywatch.platform.web.security.SharingLabel;

@QuarkusTest
class PatternResourceTest {

  private static final TestCaller ANALYST = TestCaller.with(Roles.ANALYST);
  private static final TestCaller REPORTER = TestCaller.with(Roles.REPORTER);

  @Test
  void record_linksIncidentsByTheirDay() {
    // Given
    String later = incident("2024-09-17", "CLEAR", 77);
    String earlier = incident("2024-06-11", "CLEAR", 3);

    // When
    Response recorded = record("AMBER", later, earlier, later);

    // Then
    recorded
        .then()
        .statusCode(201)
        .body("title.en", equalTo("Attacks on the capital"))
        .body("title.fr", equalTo("Attaques contre la capitale"))
        .body("incidents", contains(earlier, later))
        .body("incidentCount", equalTo(2))
        .body("firstOccurredOn", equalTo("2024-06-11"))
        .body("lastOccurredOn", equalTo("2024-09-17"))
        .body("fatalities", equalTo(80));
    Response read = ANALYST.request().get(recorded.header("Location"));
    assertThat(read.asString()).isEqualTo(recorded.asString());
    assertThat(read.header("ETag")).isEqualTo(recorded.header("ETag"));
    ANALYST
        .request()
        .get("/v1/patterns")
        .then()
        .body("items.id", hasItem(recorded.<String>path("id")));
  }

  @Test
  void read_whenAMemberIsHidden_isAsIfItWereNone() {
    // Given
    String shown = incident("2024-09-17", "CLEAR", 77);
    String raised = incident("2024-06-11", "CLEAR", 3);
    String location = record("CLEAR", shown, raised).header("Location");
    String alone = record("CLEAR", shown).header("Location");
    patch(REPORTER, "/v1/incidents/" + raised, "\"1\"", "{\"sharing\": \"RED\"}")
        .then()
        .statusCode(200);
    TestCaller outsider = ANALYST.cleared(SharingLabel.GREEN);

    // When
    Response seen = outsider.request().get(location);

    // Then
    assertThat(seen.asString().replace(id(location), id(alone)))
        .isEqualTo(outsider.request().get(alone).asString());
    patch(outsider, location, seen.header("ETag"), "{\"incidents\": []}").then().statusCode(200);
    ANALYST.request().get(location).then().body("incidents", contains(raised));
  }

  @Test
  void read_whenAMemberIsRetracted_doesNotCountIt() {
    // Given
    String one = incident("2024-09-17", "CLEAR", 77);
    String location = record("CLEAR", one).header("Location");
    REPORTER
        .request()
        .contentType(ContentType.JSON)
        .header("If-Match", "\"1\"")
        .body("{\"reason\": \"a mistake\"}")
        .post("/v1/incidents/" + one + "/retraction")
        .then()
        .statusCode(200);

    // When, Then
    ANALYST.request().get(location).then().body("incidentCount", equalTo(0));
  }

  @Test
  void read_whenThePatternIsHidden_is404() {
    // Given
    String location = record("AMBER").header("Location");
    TestCaller outsider = ANALYST.cleared(SharingLabel.GREEN);

    // When, Then
    outsider
        .request()
        .get(location)
        .then()
        .statusCode(404)
        .body("code", equalTo("PATTERN_NOT_FOUND"));
    patch(outsider, location, "*", "{}").then().statusCode(404);
    assertThat(outsider.request().get("/v1/patterns?limit=500").jsonPath().getList("items.id"))
        .doesNotContain(id(location));
  }

  @Test
  void record_whenAMemberIsHiddenOrUnknown_isToldTheSame() {
    // Given
    String hidden = incident("2024-09-17", "AMBER", 77);
    TestCaller outsider = ANALYST.cleared(SharingLabel.GREEN);

    // When
    Response ofHidden = record(outsider, "CLEAR", hidden);
    Response ofUnknown = record(outsider, "CLEAR", UUID.randomUUID().toString());

    // Then
    ofHidden
        .then()
        .statusCode(400)
        .body("errors.pointer", contains("/incidents/0"))
        .body("errors.code", contains("UNKNOWN_INCIDENT"));
    assertThat(ofHidden.jsonPath().getString("errors"))
        .isEqualTo(ofUnknown.jsonPath().getString("errors"));
  }

  @Test
  void record_whenItsLabelIsBelowAMembers_is400() {
    record("GREEN", incident("2024-09-17", "AMBER", 77))
        .then()
        .statusCode(400)
        .body("errors.pointer", contains("/sharing"))
        .body("errors.code", contains("BELOW_A_MEMBER"));
  }

  @Test
  void record_whenItHasNoLabel_isForTheMostRestrictedAudience() {
    ANALYST
        .request()
        .contentType(ContentType.JSON)
        .body("{\"title\": {\"en\": \"A series\"}}")
        .post("/v1/patterns")
        .then()
        .statusCode(201)
        .body("sharing", equalTo("RED"));
  }

  @Test
  void change_needsTheTagOfWhatWasRead() {
    // Given
    Response recorded = record("CLEAR", incident("2024-09-17", "CLEAR", 77));
    String location = recorded.header("Location");

    // When, Then
    patch(ANALYST, location, null, "{}").then().statusCode(428);
    patch(
            ANALYST,
            location,
            recorded.header("ETag"),
            "{\"description\": {\"en\": \"Three in a year\"}}")
        .then()
        .statusCode(200)
        .body("description.en", equalTo("Three in a year"))
        .body("incidentCount", equalTo(1));
    patch(ANALYST, location, recorded.header("ETag"), "{}").then().statusCode(412);
  }

  @Test
  void record_whenRepeatedWithTheSameKey_isOnePattern() {
    // Given
    String key = UUID.randomUUID().toString();

    // When, Then
    assertThat(keyed(key).<String>path("id")).isEqualTo(keyed(key).path("id"));
  }

  @ParameterizedTest
  @ValueSource(strings = {Roles.READER, Roles.REPORTER, Roles.PUBLISHER})
  void record_byOtherRoles_is403(String role) {
    assertThat(record(TestCaller.with(role), "CLEAR").statusCode()).isEqualTo(403);
  }

  private static Response keyed(String key) {
    return ANALYST
        .request()
        .contentType(ContentType.JSON)
        .header("Idempotency-Key", key)
        .body("{\"title\": {\"en\": \"A series\"}}")
        .post("/v1/patterns");
  }

  private static Response record(String sharing, String... incidents) {
    return record(ANALYST, sharing, incidents);
  }

  private static Response record(TestCaller caller, String sharing, String... incidents) {
    String members = incidents.length == 0 ? "" : "\"" + String.join("\", \"", incidents) + "\"";
    return caller
        .request()
        .contentType(ContentType.JSON)
        .body(
            """
            {"title": {"en": "Attacks on the capital", "fr": "Attaques contre la capitale"},
             "incidents": [%s], "sharing": "%s"}
            """
                .formatted(members, sharing))
        .post("/v1/patterns");
  }

  private static Response patch(
      TestCaller caller, String location, @Nullable String tag, String body) {
    var request = caller.request().contentType("application/merge-patch+json").body(body);
    return (tag == null ? request : request.header("If-Match", tag)).patch(location);
  }

  private static String incident(String day, String sharing, int deaths) {
    return REPORTER
        .request()
        .contentType(ContentType.JSON)
        .body(
            IncidentRequests.minimalWith("\"fatalities\": {\"best\": " + deaths + "}")
                .replace("2024-09-17", day)
                .replace("CLEAR", sharing))
        .post("/v1/incidents")
        .then()
        .statusCode(201)
        .extract()
        .path("id");
  }

  private static String id(String location) {
    return location.substring(location.lastIndexOf('/') + 1);
  }
}
