package org.strategywatch.incident.incident;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.strategywatch.platform.test.TestCaller;
import org.strategywatch.platform.web.security.Roles;
import org.strategywatch.platform.web.security.SharingLabel;

/** What those see for whom a source keeps the record and gives the outline. */
@QuarkusTest
class OutlineTest {

  private static final TestCaller GREEN =
      TestCaller.with(Roles.READER, Roles.VERIFIER).cleared(SharingLabel.GREEN);
  private static final String PATCH_TYPE = "application/merge-patch+json";

  private static String amber = "";
  private static String green = "";

  @BeforeEach
  void recordOnce() {
    if (amber.isEmpty()) {
      amber = record("AMBER", "GREEN");
      green = record("GREEN", "CLEAR");
      record("RED", "GREEN");
      record("AMBER", "AMBER");
    }
  }

  @Test
  void read_whenClearedForTheOutline_hasNoNamesNoTextAndACoarsePlace() {
    Response outline = GREEN.request().get(amber);

    outline
        .then()
        .statusCode(200)
        .header("ETag", "\"1-OPERATIONAL\"")
        .body("view", equalTo("OPERATIONAL"))
        .body("eventType", equalTo("THREAT"))
        .body("fatalities.best", equalTo(3))
        .body("admin1", equalTo("Gao"))
        .body("admin2", equalTo("Ansongo"))
        .body("locationPrecision", equalTo("ADMIN2"))
        .body("location", nullValue())
        .body("externalIds", empty())
        .body("actors", empty())
        .body("sources", empty());
    assertThat(outline.asString()).doesNotContain("secret", "16.27");
  }

  @Test
  void read_whenTheLabelIsMilder_isOnTheGrid() {
    GREEN
        .cleared(SharingLabel.CLEAR)
        .request()
        .get(green)
        .then()
        .body("location.latitude", equalTo(16.275f))
        .body("location.longitude", equalTo(-0.045f))
        .body("locationPrecision", equalTo("NEAR"));
  }

  @Test
  void read_whenClearedForTheRecord_isWhole() {
    GREEN
        .cleared(SharingLabel.AMBER)
        .request()
        .get(amber)
        .then()
        .header("ETag", "\"1\"")
        .body("view", nullValue())
        .body("place", equalTo("secret place"))
        .body("location.latitude", equalTo(16.2717f));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "sort=recordedAt|AMBER,GREEN,RED",
        "minFatalities=3&sort=recordedAt|AMBER,GREEN,RED",
        "admin1=Gao&sort=recordedAt|AMBER,GREEN",
        "admin2=Ansongo&sort=recordedAt|AMBER,GREEN",
        "q=secret|GREEN",
        "actor=secret actor|GREEN",
        "source=secret source|GREEN",
        "bbox=-0.0448,16.2716,-0.0446,16.2718|GREEN"
      })
  void list_byFilter_findsAnOutlineOnlyByWhatItShows(String query, String labels) {
    assertThat(
            GREEN
                .request()
                .get("/v1/incidents?country=XU&" + query)
                .jsonPath()
                .getList("items.sharing", String.class))
        .isEqualTo(List.of(labels.split(",")));
  }

  @ParameterizedTest
  @CsvSource({"country, 3", "admin1, 2", "admin2, 2", "'country,eventType', 3"})
  void aggregate_byUnit_countsAnOutlineNoFinerThanItShows(String by, int incidents) {
    GREEN
        .request()
        .get("/v1/incidents/aggregates?country=XU&by=" + by)
        .then()
        .body("items.incidents", contains(incidents));
  }

  @Test
  void whatIsBehindAnOutline_isNotThere() {
    for (String behind : List.of("/history", "/reports", "/verification")) {
      GREEN.request().get(amber + behind).then().statusCode(404);
    }
  }

  @Test
  void correct_whenOnlyTheOutlineIsSeen_isForbidden() {
    GREEN
        .request()
        .contentType(PATCH_TYPE)
        .header("If-Match", "\"1\"")
        .body("{\"injured\": 2}")
        .patch(amber)
        .then()
        .statusCode(403)
        .body("code", equalTo("OUTLINE_ONLY"));
  }

  private static String record(String sharing, String operationalSharing) {
    Response recorded =
        TestCaller.with(Roles.REPORTER)
            .request()
            .contentType(ContentType.JSON)
            .body(
                """
                {"externalIds": [{"scheme": "outline", "id": "secret-%1$s-%2$s"}],
                 "occurredOn": "2024-09-17", "eventType": "THREAT", "country": "XU",
                 "admin1": "Gao", "admin2": "Ansongo", "place": "secret place",
                 "location": {"latitude": 16.2717, "longitude": -0.0447},
                 "locationPrecision": "EXACT", "actors": [{"name": "secret actor"}],
                 "target": "secret target", "fatalities": {"best": 3}, "summary": "secret summary",
                 "sources": [{"name": "secret source"}], "sharing": "%1$s",
                 "operationalSharing": "%2$s"}
                """
                    .formatted(sharing, operationalSharing))
            .post("/v1/incidents");
    assertThat(recorded.statusCode()).as(recorded.asString()).isEqualTo(201);
    return recorded.header("Location");
  }
}
