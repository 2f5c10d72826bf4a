package org.strategywatch.assessment.assessments;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.strategywatch.assessment.IncidentEvents.incident;
import static org.strategywatch.assessment.IncidentEvents.received;
import static org.strategywatch.assessment.assessments.Assessing.ANALYST;
import static org.strategywatch.assessment.assessments.Assessing.PUBLISHER;
import static org.strategywatch.assessment.assessments.Assessing.READER;
import static org.strategywatch.assessment.assessments.Assessing.assess;
import static org.strategywatch.assessment.assessments.Assessing.draft;
import static org.strategywatch.assessment.assessments.Assessing.publish;
import static org.strategywatch.assessment.assessments.Assessing.read;

import io.quarkus.test.junit.QuarkusTest;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.strategywatch.assessment.Intake;

/** An intervention is assessed by itself: its own start, its own areas, its own succession. */
@QuarkusTest
class InterventionTest {

  private static final String COUNTRY = "AW";
  private static final UUID NORTH = UUID.nameUUIDFromBytes(new byte[] {1});
  private static final UUID SOUTH = UUID.nameUUIDFromBytes(new byte[] {2});

  private final Intake intake;

  InterventionTest(Intake intake) {
    this.intake = intake;
  }

  @BeforeEach
  void incidentsInTwoAreas() {
    intake.deliver(
        received(NORTH, 1, incident(NORTH, COUNTRY, "2020-05-05").put("admin1", "Noord")),
        received(SOUTH, 1, incident(SOUTH, COUNTRY, "2020-05-05").put("admin1", "Savaneta")));
  }

  @Test
  void assess_whenInterventionHasAreas_countsOnlyThere() {
    String strategy = register("[\"Savaneta\"]");

    assess(ANALYST, strategy, body(strategy))
        .statusCode(201)
        .body("startedOn", equalTo("2022-03-01"))
        .body("admin1", contains("Savaneta"))
        .body("evidence.incidents", equalTo(1));
    String whole = draft(strategy).getString("id");
    read(READER, whole)
        .body("startedOn", equalTo("2021-01-01"))
        .body("evidence.incidents", equalTo(2));
  }

  @Test
  void publish_whenInterventionAndWholeStrategyAreAssessed_neitherSupersedesTheOther() {
    String strategy = register("[]");
    String whole = draft(strategy).getString("id");
    String part = assess(ANALYST, strategy, body(strategy)).statusCode(201).extract().path("id");

    publish(PUBLISHER, whole, "\"1\"").statusCode(200);
    publish(PUBLISHER, part, "\"1\"").statusCode(200);

    read(READER, whole).body("status", equalTo("PUBLISHED"));
    read(READER, part).body("status", equalTo("PUBLISHED"));
    READER
        .request()
        .get("/v1/assessments/" + part + "/difference?with=" + whole)
        .then()
        .statusCode(400)
        .body("errors[0].code", equalTo("OTHER_SUBJECT"));
  }

  private static String body(String strategy) {
    String id = READER.request().get("/v1/strategies/" + strategy).path("interventions[0].id");
    return "{\"from\": \"2018-01\", \"to\": \"2023-12\", \"interventionId\": \"%s\"}".formatted(id);
  }

  private static String register(String areas) {
    return ANALYST
        .request()
        .contentType("application/json")
        .body(
            """
            {"title": "Plan", "country": "%s", "owner": "Government", "startedOn": "2021-01-01",
             "sharing": "CLEAR", "interventions":
               [{"title": "Patrols", "startedOn": "2022-03-01", "areas": %s}]}
            """
                .formatted(COUNTRY, areas))
        .post("/v1/strategies")
        .then()
        .statusCode(201)
        .extract()
        .path("id");
  }
}
