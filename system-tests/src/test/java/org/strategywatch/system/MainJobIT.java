package org.strategywatch.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;

import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** {@code ./run --import} on real data: from 5,072 rows to a verdict and recommendations. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MainJobIT {

  private Path ged;
  private RunningSuite suite;

  @BeforeAll
  void importRealData(@TempDir(cleanup = org.junit.jupiter.api.io.CleanupMode.NEVER) Path data) {
    ged = RealData.file("ucdp/ged-west-africa-1989-2023.csv");
    suite = RunningSuite.start(data, "--import", ged.toString());
  }

  @AfterAll
  void stop() {
    if (suite != null) {
      suite.close();
    }
  }

  @Test
  void printsTheVerdictAndWhatItRestsOn() {
    assertThat(suite.printed())
        .contains("5,072")
        .contains("1.885039")
        .contains("1.369661")
        .contains("2.594345")
        .contains("2.767976")
        .contains("727")
        .contains("385.6684")
        .contains("1.648526");
  }

  @Test
  void assessment_holdsTheReferenceNumbers() {
    // When
    JsonPath assessment = theAssessment();

    // Then
    String attacks = "measures.find { it.indicator == 'ATTACKS' }";
    Map<String, Double> expected =
        Map.ofEntries(
            Map.entry("againstTrend.rateRatio", 1.885039),
            Map.entry("againstTrend.low", 1.369661),
            Map.entry("againstTrend.high", 2.594345),
            Map.entry("againstTrend.beta", 0.6339486),
            Map.entry("againstTrend.standardError", 0.1629548),
            Map.entry("againstTrend.dispersion", 2.767976),
            Map.entry("beforeAfter.rateRatio", 1.648526),
            Map.entry("beforeAfter.low", 1.492304),
            Map.entry("beforeAfter.high", 1.820664));
    expected.forEach(
        (field, value) ->
            assertThat(assessment.getDouble(attacks + "." + field))
                .as(field)
                .isCloseTo(value, within(5e-7)));
    assertThat(assessment.getDouble(attacks + ".againstTrend.deviance"))
        .isCloseTo(175.48, within(0.005));
    assertThat(assessment.getDouble(attacks + ".againstTrend.observed")).isEqualTo(727);
    assertThat(assessment.getDouble(attacks + ".againstTrend.expected"))
        .isCloseTo(385.6684, within(5e-5));
    assertThat(assessment.getString(attacks + ".class")).isEqualTo("DETERIORATED");
    assertThat(assessment.getString("status")).isEqualTo("PUBLISHED");
    assertThat(assessment.getString("verdict")).isEqualTo("FAILING");
  }

  @Test
  void assessment_reproducesByteForByte() {
    suite
        .as("reader")
        .get("/v1/assessments/" + theAssessment().getString("id") + "/reproduction")
        .then()
        .statusCode(200)
        .body("identical", equalTo(true))
        .body("differences", empty());
  }

  @Test
  void recommendations_nameWhatTheyAnswerAndWhy() {
    // When
    JsonPath drafted =
        suite
            .as("reader")
            .queryParam("assessmentId", theAssessment().getString("id"))
            .get("/v1/recommendations")
            .then()
            .statusCode(200)
            .extract()
            .jsonPath();

    // Then
    assertThat(drafted.getList("items")).isNotEmpty();
    assertThat(drafted.getList("items.category", String.class))
        .contains("STRATEGY_REVISION", "INTELLIGENCE_SHARING");
    assertThat(drafted.getList("items.addresses", List.class)).allMatch(list -> !list.isEmpty());
    assertThat(drafted.getList("items.rationale.en", String.class))
        .allSatisfy(text -> assertThat(text).isNotBlank());
    assertThat(drafted.getList("items.addressees", List.class)).allMatch(list -> !list.isEmpty());
    assertThat(drafted.getList("items.priority.score", Double.class))
        .allSatisfy(score -> assertThat(score).isBetween(0.0, 1.0));
  }

  @Test
  void aggregates_areTheIndependentTotals() throws IOException {
    // Given
    Map<String, String> alpha2 =
        Map.of(
            "BEN", "BJ", "BFA", "BF", "CIV", "CI", "GNB", "GW", "MLI", "ML", "NER", "NE", "SEN",
            "SN", "TGO", "TG");
    Map<String, List<Integer>> expected = new HashMap<>();
    try (var reader = Files.newBufferedReader(RealData.file("ucdp/expected-totals.csv"))) {
      for (CSVRecord row :
          CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).get().parse(reader)) {
        String country = alpha2.get(row.get("iso3"));
        List<Integer> values =
            List.of(
                Integer.valueOf(row.get("events")),
                Integer.valueOf(row.get("low")),
                Integer.valueOf(row.get("best")),
                Integer.valueOf(row.get("high")),
                Integer.valueOf(row.get("deaths_civilians")));
        expected.merge(country + " " + row.get("year"), values, MainJobIT::sum);
      }
    }

    // When
    Map<String, List<Integer>> actual = new HashMap<>();
    JsonPath totals =
        suite
            .as("reader")
            .get("/v1/incidents/aggregates?by=country,year")
            .then()
            .statusCode(200)
            .extract()
            .jsonPath();
    List<Map<String, Object>> items = totals.getList("items");
    for (int i = 0; i < items.size(); i++) {
      String at = "items[" + i + "].";
      actual.put(
          totals.getString(at + "country") + " " + totals.getInt(at + "year"),
          List.of(
              totals.getInt(at + "incidents"),
              totals.getInt(at + "fatalities.low"),
              totals.getInt(at + "fatalities.best"),
              totals.getInt(at + "fatalities.high"),
              totals.getInt(at + "civilianFatalities")));
    }

    // Then
    assertThat(actual).isEqualTo(expected);
  }

  @Test
  void sameFileAgain_changesNothing() {
    // When
    Response accepted =
        suite
            .as("operator")
            .contentType("text/csv")
            .body(ged.toFile())
            .post("/v1/imports?format=ucdp-ged");
    assertThat(accepted.statusCode()).as(accepted.asString()).isEqualTo(202);

    // Then
    await()
        .atMost(java.time.Duration.ofMinutes(1))
        .untilAsserted(
            () ->
                suite
                    .as("operator")
                    .get(accepted.header("Location"))
                    .then()
                    .body("state", equalTo("completed"))
                    .body("rows.read", equalTo(5072))
                    .body("rows.unchanged", equalTo(5072))
                    .body("rows.created", equalTo(0))
                    .body("rows.rejected", equalTo(0)));
  }

  @Test
  void indicators_areZeroFilledAndAgreeWithTheIncidents() {
    JsonPath series =
        suite
            .as("reader")
            .get("/v1/indicators?country=ML&indicator=ATTACKS&from=2018-01&to=2023-12")
            .then()
            .statusCode(200)
            .extract()
            .jsonPath();
    assertThat(series.getList("points")).hasSize(72);
    assertThat(series.getString("points[0].month")).isEqualTo("2018-01");
    assertThat(
            series.getList("points.findAll { it.month >= '2022-01' }.value", Double.class).stream()
                .mapToDouble(Double::doubleValue)
                .sum())
        .isEqualTo(727);
  }

  /** The one month in which the rate changed is the one in which the strategy began. */
  @Test
  void analysesBesideTheVerdict_areReachedThroughTheGateway() {
    String series = "?country=ML&indicator=ATTACKS&from=2018-01&to=2023-12";
    suite
        .as("analyst")
        .get("/v1/indicators/change-points" + series)
        .then()
        .statusCode(200)
        .body("breaks.items.month", equalTo(List.of("2022-01")))
        .body("singleChange.month", equalTo("2022-01"));
    String chart =
        suite
            .as("analyst")
            .accept("text/csv")
            .get("/v1/indicators/control-charts" + series)
            .then()
            .statusCode(200)
            .extract()
            .asString();
    assertThat(chart.lines()).hasSize(73);
    suite
        .as("analyst")
        .get("/v1/spread?country=ML&from=2018-01&to=2023-12")
        .then()
        .statusCode(200)
        .body("window.unitsHit", equalTo(46));
    suite
        .as("analyst")
        .get("/v1/comparison-indices?country=ML&year=2023")
        .then()
        .statusCode(200)
        .body("years[0].rawScore", equalTo(6646.0f));
  }

  @Test
  void indicators_whenRebuiltFromTheTopic_areTheSameBytes() {
    // Given
    String series = "/v1/indicators?country=ML&indicator=FATALITIES&from=1990-01&to=2023-12";
    byte[] before = suite.as("reader").get(series).then().statusCode(200).extract().asByteArray();

    // When
    Response rebuilt = suite.management("assessment").post("/q/indicators/rebuild");

    // Then
    rebuilt
        .then()
        .statusCode(200)
        .body("incidents", equalTo(5072))
        .body("unreadable", equalTo(0))
        .body("added", equalTo(0))
        .body("changed", equalTo(0))
        .body("removed", equalTo(0));
    assertThat(suite.as("reader").get(series).asByteArray()).isEqualTo(before);
  }

  /**
   * Over the broker, and by the scheme of real ids: from the record to the model of a verdict, and
   * out of it again.
   */
  @Test
  void methodologyBreak_reachesTheVerdictUntilItIsWithdrawn() {
    // Given
    String strategy =
        post(
                "/v1/strategies",
                """
                {"title": "Security strategy", "country": "BF", "owner": "Government",
                 "startedOn": "2021-01-01", "sharing": "CLEAR"}
                """)
            .path("id");
    String assessments = "/v1/strategies/" + strategy + "/assessments";
    String window = "{\"from\": \"2016-01\", \"to\": \"2023-12\"}";
    Response before = post(assessments, window);
    before.then().body("methodologyBreaks", empty());

    // When
    Response recorded =
        post(
            "/v1/methodology-breaks",
            """
            {"source": "UCDP-GED", "changedOn": "2018-07-01", "countries": ["BF"],
             "sharing": "CLEAR", "description": {"en": "A change for this test"}}
            """);

    // Then
    awaitStale(before);
    Response after = post(assessments, window);
    after
        .then()
        .body("methodologyBreaks.size()", equalTo(1))
        .body("methodologyBreaks[0].modelled", equalTo(true));
    assertThat(after.jsonPath().getInt("measures[0].againstTrend.degreesOfFreedom"))
        .isEqualTo(before.jsonPath().getInt("measures[0].againstTrend.degreesOfFreedom") - 1);

    // When
    suite
        .as("analyst")
        .contentType(ContentType.JSON)
        .header("If-Match", recorded.header("ETag"))
        .body("{\"reason\": \"It was a test\"}")
        .post("/v1/methodology-breaks/" + recorded.path("id") + "/withdrawal")
        .then()
        .statusCode(200)
        .body("version", equalTo(2));

    // Then
    awaitStale(after);
    Response again = post(assessments, window);
    again.then().body("methodologyBreaks", empty());
    assertThat(again.jsonPath().<Object>get("measures"))
        .isEqualTo(before.jsonPath().get("measures"));
  }

  private void awaitStale(Response assessment) {
    await()
        .atMost(java.time.Duration.ofMinutes(1))
        .untilAsserted(
            () ->
                suite
                    .as("reader")
                    .get("/v1/assessments/" + assessment.path("id"))
                    .then()
                    .body("staleSince", notNullValue()));
  }

  private Response post(String path, String body) {
    Response answer = suite.as("analyst").contentType(ContentType.JSON).body(body).post(path);
    assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(201);
    return answer;
  }

  @Test
  void listsPageThroughEverythingOnce() {
    // When
    java.util.Set<String> seen = new java.util.HashSet<>();
    String next = "/v1/incidents?country=ML&from=2022-01-01&to=2022-12-31&limit=100";
    int rows = 0;
    while (next != null) {
      Response page = suite.as("reader").urlEncodingEnabled(false).get(next);
      assertThat(page.statusCode()).as(page.asString()).isEqualTo(200);
      List<String> ids = page.jsonPath().getList("items.id");
      rows += ids.size();
      seen.addAll(ids);
      String link = page.header("Link");
      next = link == null ? null : link.substring(1, link.indexOf('>'));
    }

    // Then
    assertThat(rows).isEqualTo(408);
    assertThat(seen).hasSize(408);
  }

  @Test
  void searchIgnoresAccents() {
    suite
        .as("reader")
        .get("/v1/incidents?q=Menaka&country=ML&limit=1")
        .then()
        .contentType(ContentType.JSON)
        .body("items.size()", equalTo(1));
  }

  private JsonPath theAssessment() {
    JsonPath list =
        suite
            .as("reader")
            .get("/v1/assessments?country=ML")
            .then()
            .statusCode(200)
            .extract()
            .jsonPath();
    assertThat(list.getList("items")).hasSize(1);
    return suite
        .as("reader")
        .get("/v1/assessments/" + list.getString("items[0].id"))
        .then()
        .statusCode(200)
        .extract()
        .jsonPath();
  }

  private static List<Integer> sum(List<Integer> one, List<Integer> other) {
    return java.util.stream.IntStream.range(0, one.size())
        .mapToObj(i -> one.get(i) + other.get(i))
        .toList();
  }
}
