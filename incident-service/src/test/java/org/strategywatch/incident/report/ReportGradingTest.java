package org.strategywatch.incident.report;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.strategywatch.incident.incident.IncidentRequests;
import org.strategywatch.platform.test.TestCaller;
import org.strategywatch.platform.web.security.Roles;
import org.strategywatch.platform.web.security.SharingLabel;

/** What people come to think of a source after its report was filed. */
@QuarkusTest
class ReportGradingTest {

  private static final TestCaller REPORTER = TestCaller.with(Roles.REPORTER);
  private static final TestCaller VERIFIER = TestCaller.with(Roles.VERIFIER);
  private static final String DOUBTFUL =
      "{\"reliability\": \"E\", \"reason\": \"copied a rumour\"}";

  @Test
  void grade_whenASourceTurnsOutDoubtful_saysWhoAndWhyAndTakesBackTheProposal() {
    // Given
    String incident =
        post(
            "/v1/incidents",
            IncidentRequests.minimalWith("\"sources\": [{\"name\": \"Example Gazette\"}]"));
    String report = file(incident, "CLEAR");
    outlook(incident).body("proposed.to", equalTo("CORROBORATED"));

    // When
    grade(VERIFIER, report, tag(report), DOUBTFUL)
        .statusCode(200)
        .body("reliability", equalTo("E"))
        .body("credibility", equalTo(2));

    // Then
    outlook(incident).body("proposed", nullValue()).body("leftOut.because", contains("DOUBTFUL"));
    REPORTER
        .request()
        .get(incident + "/reports")
        .then()
        .body("items[0].gradings", empty())
        .body("items[1].reliability", equalTo("E"))
        .body("items[1].filedBy", equalTo("reporter-partner"))
        .body("items[1].gradings", hasSize(1))
        .body("items[1].gradings[0].previousReliability", equalTo("B"))
        .body("items[1].gradings[0].reliability", equalTo("E"))
        .body("items[1].gradings[0].previousCredibility", equalTo(2))
        .body("items[1].gradings[0].credibility", equalTo(2))
        .body("items[1].gradings[0].reason", equalTo("copied a rumour"))
        .body("items[1].gradings[0].gradedBy", equalTo("verifier-partner"));
    REPORTER.request().get(incident).then().body("version", equalTo(1));

    // And once more: nothing is new
    grade(VERIFIER, report, tag(report), DOUBTFUL).statusCode(200).body("gradings", hasSize(1));
    grade(VERIFIER, report, tag(report), "{\"credibility\": 6, \"reason\": \"who knows\"}")
        .statusCode(200)
        .body("gradings.credibility", contains(2, 6));
  }

  @Test
  void grade_whenSomebodyWasFaster_is412() {
    String report = file(incident(), "CLEAR");
    String seen = tag(report);
    grade(VERIFIER, report, seen, DOUBTFUL).statusCode(200);

    grade(VERIFIER, report, seen, DOUBTFUL.replace("E", "A")).statusCode(412);
    grade(VERIFIER, report, null, DOUBTFUL).statusCode(428);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"reliability\": \"Z\", \"reason\": \"r\"} | /reliability",
        "{\"credibility\": 7, \"reason\": \"r\"} | /credibility",
        "{\"reason\": \"r\"} | /reliability",
        "{\"reliability\": \"A\"} | /reason",
        "{\"reliability\": \"A\", \"reason\": \"r\", \"claim\": {}} | /claim"
      })
  void grade_whenTheRequestIsWrong_namesWhatIs(String body, String pointer) {
    String report = file(incident(), "CLEAR");

    grade(VERIFIER, report, tag(report), body)
        .statusCode(400)
        .body("errors.pointer", hasItem(pointer));
  }

  @ParameterizedTest
  @ValueSource(strings = {Roles.READER, Roles.REPORTER, Roles.ANALYST, Roles.PUBLISHER})
  void grade_byOtherRoles_is403(String role) {
    String report = file(incident(), "CLEAR");

    grade(TestCaller.with(role), report, tag(report), DOUBTFUL).statusCode(403);
  }

  @Test
  void grade_whenTheReportIsHidden_is404AndTellsNothing() {
    String report = file(incident(), "RED");
    TestCaller green = VERIFIER.cleared(SharingLabel.GREEN);

    grade(green, report, tag(report), DOUBTFUL)
        .statusCode(404)
        .body("code", equalTo("REPORT_NOT_FOUND"));
    VERIFIER.request().get(report).then().body("gradings", empty());
  }

  private static String incident() {
    return post("/v1/incidents", IncidentRequests.minimalWith("\"place\": \"Gao\""));
  }

  private static String file(String incident, String sharing) {
    return post(
        incident + "/reports",
        """
        {"source": "Specimen Radio", "reliability": "B", "credibility": 2, "sharing": "%s"}
        """
            .formatted(sharing));
  }

  private static String post(String path, String body) {
    return REPORTER
        .request()
        .contentType(ContentType.JSON)
        .body(body)
        .post(path)
        .then()
        .statusCode(201)
        .extract()
        .header("Location");
  }

  private static String tag(String report) {
    return VERIFIER.request().get(report).header("ETag");
  }

  private static ValidatableResponse grade(
      TestCaller caller, String report, @Nullable String tag, String body) {
    var request = caller.request().contentType(ContentType.JSON).body(body);
    return (tag == null ? request : request.header("If-Match", tag)).patch(report).then();
  }

  private static ValidatableResponse outlook(String incident) {
    return VERIFIER.request().get(incident + "/verification").then().statusCode(200);
  }
}
