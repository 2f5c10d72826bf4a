package org.strategywatch.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;

import io.restassured.path.json.JsonPath;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

/** {@code ./run} without options: the sample, the doors, a repeated start. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class SampleIT {

  private Path data;
  private RunningSuite suite;

  @BeforeAll
  void start(@TempDir(cleanup = CleanupMode.NEVER) Path data) {
    this.data = data;
    suite = RunningSuite.start(data);
  }

  @AfterAll
  void stop() {
    suite.close();
  }

  @Test
  void theAttackIsTold_withEveryClaimOnTheDead() {
    JsonPath found =
        suite
            .as("reader")
            .get("/v1/incidents?country=ML&from=2024-09-17&to=2024-09-17")
            .then()
            .body("items", hasSize(1))
            .extract()
            .jsonPath();
    assertThat(found.getString("items[0].occurredOn")).isEqualTo("2024-09-17");
    assertThat(found.getList("items[0].sources.claim.findAll { it != null }"))
        .hasSizeGreaterThanOrEqualTo(4);
  }

  @Test
  void theArticleCanBeReadBack() {
    JsonPath mali = assessmentOf("ML");
    assertThat(codes(mali, "KEY_ISSUE"))
        .containsExactlyInAnyOrder(
            "FRAGMENTED_SECURITY_FORCES",
            "COMMUNITY_ALIENATION",
            "INSUFFICIENT_INTELLIGENCE_SHARING",
            "INADEQUATE_RESOURCE_ALLOCATION");
    assertThat(codes(mali, "ROOT_CAUSE"))
        .contains(
            "POVERTY_AND_UNEMPLOYMENT",
            "EDUCATIONAL_DEFICIENCIES",
            "SOCIAL_INJUSTICE",
            "WEAK_GOVERNANCE");
    assertThat(codes(mali, "CONTRIBUTING_FACTOR"))
        .contains(
            "ARMED_GROUP_FRAGMENTATION",
            "WEAK_MILITARY_CAPACITY",
            "POLITICAL_INSTABILITY",
            "INSUFFICIENT_INTERNATIONAL_SUPPORT");
    assertThat(mali.getList("aspects.pillar", String.class))
        .contains("MILITARY_CAPACITY", "POLITICAL_STABILITY", "COMMUNITY_RELATIONS");
    assertThat(mali.getList("lessons.code", String.class))
        .contains("LOCAL_LEADER_ENGAGEMENT", "HOLISTIC_DEVELOPMENT", "TARGETED_COUNTER_NARRATIVES");
    assertThat(mali.getString("verdict")).isEqualTo("INSUFFICIENT_EVIDENCE");
  }

  @Test
  void everyFindingLeadsToARecommendation() {
    suite
        .as("reader")
        .queryParam("assessmentId", assessmentOf("ML").getString("id"))
        .queryParam("limit", "100")
        .get("/v1/recommendations")
        .then()
        .body(
            "items.category",
            hasItems(
                "COORDINATION",
                "COMMUNITY_ENGAGEMENT",
                "INTELLIGENCE_SHARING",
                "RESOURCE_ALLOCATION",
                "ECONOMIC_DEVELOPMENT",
                "EDUCATIONAL_REFORM",
                "INCLUSIVE_GOVERNANCE",
                "GOVERNANCE_STRENGTHENING"));
  }

  @Test
  void theInventedCountryHasAVerdict() {
    assertThat(assessmentOf("XA").getString("verdict"))
        .isIn("WORKING", "PARTLY_WORKING", "NO_CLEAR_EFFECT");
    suite
        .as("reader")
        .get("/v1/initiatives")
        .then()
        .body("items.kind", hasItem("ECONOMIC_DEVELOPMENT"));
    suite
        .as("reader")
        .get("/v1/practices")
        .then()
        .body("items.code", hasItem("COMMUNITY_POLICING"));
  }

  @Test
  void keysAreForTheOwnerOnly() throws Exception {
    assertThat(
            PosixFilePermissions.toString(Files.getPosixFilePermissions(data.resolve("keys.json"))))
        .isEqualTo("rw-------");
  }

  @Test
  void endpointsNameEveryProcess() {
    assertThat(suite.file("endpoints.json").fieldNames())
        .toIterable()
        .contains(
            "gateway",
            "gatewayManagement",
            "incident",
            "incidentManagement",
            "assessment",
            "assessmentManagement",
            "recommendation",
            "recommendationManagement",
            "postgres",
            "kafka");
  }

  @Test
  void servicesBelieveNoHeader_onlyTheGatewaysToken() {
    for (String service : List.of("incident", "assessment", "recommendation")) {
      String url = suite.file("endpoints.json").path(service).asText();
      String path = service.equals("incident") ? "/v1/incidents" : "/v1/" + service + "s";
      io.restassured.RestAssured.given()
          .header("X-API-Key", suite.file("keys.json").path("operator").asText())
          .get(url + path)
          .then()
          .statusCode(401);
    }
  }

  @Test
  void doorsAreClosedWithoutAKey_andToTheWrongRole() {
    suite.anonymous().get("/v1/incidents").then().statusCode(401);
    suite.anonymous().header("X-API-Key", "sw_x_y").get("/v1/incidents").then().statusCode(401);
    suite.as("auditor").get("/v1/incidents").then().statusCode(403);
    suite
        .as("reader")
        .contentType("text/csv")
        .body("x")
        .post("/v1/imports?format=ucdp-ged")
        .then()
        .statusCode(403);
    suite.anonymous().get("/openapi").then().statusCode(200);
    suite.anonymous().get("/docs").then().statusCode(200);
    suite.anonymous().get("/").then().statusCode(200);
  }

  @Test
  void authorDoesNotPublish() {
    String id = assessmentOf("XA").getString("id");
    suite
        .as("analyst")
        .header("If-Match", "\"1\"")
        .contentType("application/json")
        .post("/v1/assessments/" + id + "/publication")
        .then()
        .statusCode(403);
  }

  @Test
  @Order(Integer.MAX_VALUE)
  void secondStart_keepsEverythingAndLoadsNothingTwice() {
    // Given
    long incidents = incidents();
    List<ProcessHandle> children = suite.children();
    assertThat(children).hasSizeGreaterThanOrEqualTo(6);

    // When
    suite.terminate();

    // Then
    // The shell that ends orphans sees the launcher's end a moment after it.
    await()
        .atMost(Duration.ofSeconds(10))
        .untilAsserted(() -> assertThat(children).noneMatch(ProcessHandle::isAlive));
    suite = RunningSuite.start(data);
    assertThat(incidents()).isEqualTo(incidents);
    suite.as("reader").get("/v1/strategies?limit=100").then().body("items", hasSize(2));
    suite.as("reader").get("/v1/assessments?limit=100").then().body("items", hasSize(2));
  }

  private long incidents() {
    return suite
        .as("reader")
        .get("/v1/incidents/aggregates?by=country")
        .then()
        .statusCode(200)
        .extract()
        .jsonPath()
        .getList("items.incidents", Long.class)
        .stream()
        .mapToLong(Long::longValue)
        .sum();
  }

  private JsonPath assessmentOf(String country) {
    String id =
        suite
            .as("reader")
            .get("/v1/assessments?country=" + country)
            .then()
            .body("items", hasSize(1))
            .extract()
            .path("items[0].id");
    return suite
        .as("reader")
        .get("/v1/assessments/" + id)
        .then()
        .statusCode(200)
        .body("status", equalTo("PUBLISHED"))
        .extract()
        .jsonPath();
  }

  private static List<String> codes(JsonPath assessment, String kind) {
    return assessment.getList("findings.findAll { it.kind == '" + kind + "' }.code");
  }
}
