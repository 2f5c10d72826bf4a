package org.strategywatch.incident.incident;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import org.junit.jupiter.api.Test;
import org.strategywatch.platform.test.TestCaller;
import org.strategywatch.platform.web.security.Roles;
import org.strategywatch.platform.web.security.SharingLabel;

@QuarkusTest
class HistoryTest {

  private static final TestCaller REPORTER = TestCaller.with(Roles.REPORTER);

  @Test
  void history_saysValueByValueWhatChanged() {
    // Given
    String location =
        record(
            "\"fatalities\": {\"low\": 2, \"best\": 5}, \"place\": \"Gao\", \"actors\": [{\"name\": \"A\"}]");

    // When
    correct(
        location,
        1,
        "{\"fatalities\": {\"best\": 7}, \"place\": null, \"actors\": [{\"name\": \"A\", \"role\": \"SIDE_A\"}, {\"name\": \"B\"}]}");

    // Then
    REPORTER
        .request()
        .get(location + "/history")
        .then()
        .body("items[0].changedBy", equalTo("reporter-partner"))
        .body(
            "items[0].differences.pointer",
            contains("/place", "/actors/0/role", "/actors/1", "/fatalities/best"))
        .body("items[0].differences.before", contains("Gao", null, null, 5))
        .body("items[0].differences[3].after", equalTo(7))
        .body("items[0].differences[2].after.name", equalTo("B"))
        .body("items[1].differences", nullValue());
  }

  @Test
  void history_whenTheVersionBeforeIsHidden_doesNotTellItThroughTheDifference() {
    // Given
    String location = record("\"summary\": \"the informant of the market\"");
    correct(location, 1, "{\"sharing\": \"RED\", \"summary\": \"her name is hidden\"}");
    correct(
        location,
        2,
        "{\"sharing\": \"CLEAR\", \"consent\": \"By mail\", \"summary\": \"an informant\"}");

    // When
    Response outside = REPORTER.cleared(SharingLabel.GREEN).request().get(location + "/history");

    // Then
    outside.then().body("items.version", contains(3, 1)).body("items[0].differences", nullValue());
    assertThat(outside.asString()).doesNotContain("her name is hidden");
    REPORTER
        .request()
        .get(location + "/history")
        .then()
        .body("items[0].differences.pointer", contains("/summary", "/sharing"))
        .body("items[0].differences.before", contains("her name is hidden", "RED"));
  }

  private static String record(String fields) {
    return REPORTER
        .request()
        .contentType(ContentType.JSON)
        .body(IncidentRequests.minimalWith(fields))
        .post("/v1/incidents")
        .then()
        .statusCode(201)
        .extract()
        .header("Location");
  }

  private static void correct(String location, int version, String patch) {
    REPORTER
        .request()
        .contentType("application/merge-patch+json")
        .header("If-Match", "\"" + version + "\"")
        .body(patch)
        .patch(location)
        .then()
        .statusCode(200);
  }
}
