package org.strategywatch.incident.methodology;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.strategywatch.platform.test.TestCaller;
import org.strategywatch.platform.web.security.Roles;
import org.strategywatch.platform.web.security.SharingLabel;

/** A methodology break that was recorded by mistake is taken back. */
@QuarkusTest
class MethodologyBreakWithdrawalTest {

  private static final TestCaller ANALYST = TestCaller.with(Roles.ANALYST);
  private static final TestCaller READER = TestCaller.with(Roles.READER);
  private static final String REASON = "{\"reason\": \"That was another source\"}";

  @Test
  void withdraw_staysReadableAndLeavesTheList() {
    // Given
    String source = "source " + UUID.randomUUID();
    Response recorded = record(source, "CLEAR");
    String id = recorded.path("id");
    recorded.then().body("version", equalTo(1)).body("withdrawnAt", nullValue());
    String before = list(source, null).header("ETag");

    // When
    Response withdrawn = withdraw(TestCaller.with(Roles.OPERATOR), id, "\"1\"", REASON);

    // Then
    withdrawn
        .then()
        .statusCode(200)
        .header("ETag", "\"2\"")
        .body("id", equalTo(id))
        .body("version", equalTo(2))
        .body("source", equalTo(source))
        .body("recordedBy", equalTo("analyst-partner"))
        .body("withdrawnBy", equalTo("operator-partner"))
        .body("withdrawnAt", matchesPattern("20\\d\\d-.*Z"))
        .body("withdrawalReason", equalTo("That was another source"));
    Response single = READER.request().get("/v1/methodology-breaks/" + id);
    single.then().statusCode(200).header("ETag", "\"2\"");
    assertThat(single.asString()).isEqualTo(withdrawn.asString());
    list(source, null)
        .then()
        .statusCode(200)
        .header("ETag", not(equalTo(before)))
        .body("items", empty());
    list(source, "false").then().body("items", empty());
    list(source, "true")
        .then()
        .body("items.id", contains(id))
        .body("items.withdrawalReason", contains("That was another source"));
  }

  @Test
  void list_whenWithdrawnIsNeitherTrueNorFalse_is400NamingIt() {
    list("x", "perhaps")
        .then()
        .statusCode(400)
        .body("errors.parameter", contains("withdrawn"))
        .body("errors.code", contains("INVALID_BOOLEAN"));
  }

  @Test
  void withdraw_whenItIsWithdrawnAlready_is409() {
    // Given
    String id = record("source", "CLEAR").path("id");
    Response first = withdraw(ANALYST, id, "\"1\"", REASON);

    // When, Then
    withdraw(ANALYST, id, "\"2\"", "{\"reason\": \"Once more\"}")
        .then()
        .statusCode(409)
        .contentType("application/problem+json")
        .body("code", equalTo("METHODOLOGY_BREAK_WITHDRAWN"))
        .body("detail", equalTo("The methodology break " + id + " was withdrawn"));
    assertThat(READER.request().get("/v1/methodology-breaks/" + id).asString())
        .isEqualTo(first.asString());
  }

  @Test
  void withdraw_whenItIsWithdrawnAlready_saysSoInFrenchToo() {
    String id = record("source", "CLEAR").path("id");
    withdraw(ANALYST, id, "\"1\"", REASON).then().statusCode(200);

    request(ANALYST, "\"2\"")
        .header("Accept-Language", "fr")
        .body(REASON)
        .post(path(id))
        .then()
        .statusCode(409)
        .body("title", equalTo("Une rupture de méthode retirée ne change plus"))
        .body("detail", equalTo("La rupture de méthode " + id + " a été retirée"));
  }

  @Test
  void withdraw_whenTheStateWasNotRead_is428Or412AndChangesNothing() {
    // Given
    String id = record("source", "CLEAR").path("id");

    // When
    ANALYST
        .request()
        .contentType(ContentType.JSON)
        .body(REASON)
        .post(path(id))
        .then()
        .statusCode(428)
        .body("errors.header", contains("If-Match"));
    withdraw(ANALYST, id, "\"7\"", REASON).then().statusCode(412);

    // Then
    READER
        .request()
        .get("/v1/methodology-breaks/" + id)
        .then()
        .body("version", equalTo(1))
        .body("withdrawnAt", nullValue());
  }

  @Test
  void withdraw_whenHiddenOrUnknown_is404AndChangesNothing() {
    // Given
    String id = record("source", "AMBER").path("id");
    UUID unknown = UUID.randomUUID();

    // When
    Response hidden = withdraw(ANALYST.cleared(SharingLabel.GREEN), id, "\"1\"", REASON);
    Response absent = withdraw(ANALYST, unknown.toString(), "*", REASON);

    // Then
    hidden
        .then()
        .statusCode(404)
        .body("code", equalTo("METHODOLOGY_BREAK_NOT_FOUND"))
        .body("detail", equalTo("There is no methodology break " + id + " that you may see"));
    absent.then().statusCode(404).body("code", equalTo("METHODOLOGY_BREAK_NOT_FOUND"));
    READER
        .request()
        .get("/v1/methodology-breaks/" + id)
        .then()
        .statusCode(200)
        .body("version", equalTo(1));
  }

  @ParameterizedTest
  @ValueSource(strings = {"{}", "{'reason': ''}", "{'reason': '  '}", "{'reason': null}"})
  void withdraw_withoutAReason_is400NamingIt(String body) {
    String id = record("source", "CLEAR").path("id");

    withdraw(ANALYST, id, "\"1\"", body.replace('\'', '"'))
        .then()
        .statusCode(400)
        .body("errors.pointer", hasItem("/reason"));
  }

  @Test
  void withdraw_takesAReasonOf2000CharactersAndNoLonger() {
    String id = record("source", "CLEAR").path("id");

    withdraw(ANALYST, id, "\"1\"", "{\"reason\": \"" + "x".repeat(2001) + "\"}")
        .then()
        .statusCode(400)
        .body("errors.pointer", contains("/reason"));
    withdraw(ANALYST, id, "\"1\"", "{\"reason\": \"" + "x".repeat(2000) + "\"}")
        .then()
        .statusCode(200)
        .body("withdrawalReason", equalTo("x".repeat(2000)));
  }

  @ParameterizedTest
  @ValueSource(strings = {Roles.READER, Roles.REPORTER, Roles.VERIFIER, Roles.PUBLISHER})
  void withdraw_byOtherRoles_is403(String role) {
    String id = record("source", "CLEAR").path("id");

    withdraw(TestCaller.with(role), id, "\"1\"", REASON).then().statusCode(403);
    READER.request().get("/v1/methodology-breaks/" + id).then().body("version", equalTo(1));
  }

  @Test
  void withdraw_whenRepeatedWithItsKey_givesTheFirstAnswer() {
    // Given
    String id = record("source", "CLEAR").path("id");
    String key = UUID.randomUUID().toString();

    // When
    Response first = keyed(key, id, REASON);
    Response again = keyed(key, id, REASON);

    // Then
    first.then().statusCode(200);
    again.then().statusCode(200).header("ETag", "\"2\"");
    assertThat(again.jsonPath().<Object>get("$")).isEqualTo(first.jsonPath().get("$"));
    keyed(key, id, "{\"reason\": \"Another reason\"}").then().statusCode(422);
  }

  private static Response keyed(String key, String id, String body) {
    return request(ANALYST, "\"1\"").header("Idempotency-Key", key).body(body).post(path(id));
  }

  private static Response withdraw(TestCaller caller, String id, String tag, String body) {
    return request(caller, tag).body(body).post(path(id));
  }

  private static RequestSpecification request(TestCaller caller, String tag) {
    return caller.request().contentType(ContentType.JSON).header("If-Match", tag);
  }

  private static String path(String id) {
    return "/v1/methodology-breaks/" + id + "/withdrawal";
  }

  private static Response record(String source, String sharing) {
    return ANALYST
        .request()
        .contentType(ContentType.JSON)
        .body(
            """
            {"source": "%s", "changedOn": "2020-01-01", "description": {"en": "Counts otherwise"},
             "sharing": "%s"}
            """
                .formatted(source, sharing))
        .post("/v1/methodology-breaks");
  }

  private static Response list(String source, @Nullable String withdrawn) {
    RequestSpecification request = READER.request().queryParam("source", source);
    return (withdrawn == null ? request : request.queryParam("withdrawn", withdrawn))
        .get("/v1/methodology-breaks");
  }
}
