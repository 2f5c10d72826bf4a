package org.strategywatch.incident.incident;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.strategywatch.platform.test.TestCaller;
import org.strategywatch.platform.web.security.Roles;
import org.strategywatch.platform.web.security.SharingLabel;

/** Raising a label takes effect at once; lowering one needs the source's word. */
@QuarkusTest
class ConsentTest {

  private static final TestCaller REPORTER = TestCaller.with(Roles.REPORTER);
  private static final TestCaller GREEN = TestCaller.with(Roles.READER).cleared(SharingLabel.GREEN);

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"sharing\": \"CLEAR\"}",
        "{\"operationalSharing\": \"CLEAR\"}",
        "{\"audience\": null}",
        "{\"sharing\": \"CLEAR\", \"consent\": \" \"}",
        "{\"sharing\": \"CLEAR\", \"consent\": 7}"
      })
  void correct_whenItWouldGoFurtherWithoutConsent_isRefusedAndNothingChanges(String patch) {
    // Given
    String location = record("\"sharing\": \"AMBER\", \"audience\": [\"ngo\"]");

    // When
    patch(location, 1, patch).then().statusCode(400).body("errors.pointer", contains("/consent"));

    // Then
    REPORTER
        .request()
        .get(location)
        .then()
        .body("version", equalTo(1))
        .body("sharing", equalTo("AMBER"));
  }

  @Test
  void correct_whenLoweredWithConsent_keepsItInTheHistory() {
    // Given
    String location = record("\"sharing\": \"AMBER\"");

    // When
    patch(location, 1, "{\"sharing\": \"GREEN\", \"consent\": \"AFP, by mail of 3 March\"}")
        .then()
        .statusCode(200);
    patch(location, 2, "{\"place\": \"Gao\"}").then().statusCode(200);

    // Then
    GREEN.request().get(location).then().statusCode(200);
    REPORTER
        .request()
        .get(location + "/history")
        .then()
        .body("items[0].consent", nullValue())
        .body("items[1].consent", equalTo("AFP, by mail of 3 March"))
        .body("items[1].changed", contains("sharing"));
  }

  @Test
  void correct_whenRaised_takesEffectAtOnce() {
    // Given
    String location = record("\"sharing\": \"GREEN\"");
    GREEN.request().get(location).then().statusCode(200);

    // When
    patch(location, 1, "{\"sharing\": \"AMBER\"}").then().statusCode(200);

    // Then
    GREEN.request().get(location).then().statusCode(404);
    GREEN.request().get(location + "/history").then().statusCode(404);
    GREEN.request().header("If-None-Match", "\"1\"").get(location).then().statusCode(404);
  }

  private static String record(String markings) {
    return REPORTER
        .request()
        .contentType(ContentType.JSON)
        .body(IncidentRequests.MINIMAL.replace("\"sharing\": \"CLEAR\"", markings))
        .post("/v1/incidents")
        .header("Location");
  }

  private static Response patch(String location, int version, String patch) {
    return REPORTER
        .request()
        .contentType("application/merge-patch+json")
        .header("If-Match", "\"" + version + "\"")
        .body(patch)
        .patch(location);
  }
}
