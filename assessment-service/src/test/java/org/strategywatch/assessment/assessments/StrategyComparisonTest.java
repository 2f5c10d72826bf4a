package org.strategywatch.assessment.assessments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.strategywatch.assessment.IncidentEvents.incident;
import static org.strategywatch.assessment.IncidentEvents.received;
import static org.strategywatch.assessment.assessments.Assessing.ANALYST;
import static org.strategywatch.assessment.assessments.Assessing.PUBLISHER;
import static org.strategywatch.assessment.assessments.Assessing.READER;
import static org.strategywatch.assessment.assessments.Assessing.assess;
import static org.strategywatch.assessment.assessments.Assessing.draft;
import static org.strategywatch.assessment.assessments.Assessing.publish;
import static org.strategywatch.assessment.assessments.Assessing.registerStrategy;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.strategywatch.assessment.Intake;
import org.strategywatch.platform.test.TestCaller;
import org.strategywatch.platform.web.security.SharingLabel;

@QuarkusTest
class StrategyComparisonTest {

  private final Intake intake;

  StrategyComparisonTest(Intake intake) {
    this.intake = intake;
  }

  @Test
  void compare_whenBothArePublished_showsThemSideBySide() {
    intake.deliver(SyntheticIncidents.of("AL"));
    intake.deliver(SyntheticIncidents.of("AM"));
    String one = published("AL");
    String other = published("AM");

    compare(READER, one + "," + other)
        .statusCode(200)
        .body("comparable", equalTo(true))
        .body("caveats", empty())
        .body("items.strategyId", contains(one, other))
        .body("items.country", contains("AL", "AM"))
        .body("items[0].assessment.verdict", equalTo("WORKING"))
        .body("items[0].assessment.verdictLabel.fr", equalTo("Oui : elle fonctionne."))
        .body("items[1].assessment.measures[0].label.en", equalTo("Incidents"))
        .body("items[1].assessment.measures[0].class", equalTo("IMPROVED"));
  }

  @Test
  void compare_whenWindowsAndIndicatorsDiffer_saysThatTheyCannotBeCompared() {
    intake.deliver(SyntheticIncidents.of("AL"));
    String one = published("AL");
    String other = registerStrategy("AL");
    String body = "{\"from\": \"2018-01\", \"to\": \"2023-06\", \"indicators\": [\"ATTACKS\"]}";
    assess(ANALYST, other, body).statusCode(201);

    compare(ANALYST, one + "," + other)
        .statusCode(200)
        .body("comparable", equalTo(false))
        .body("caveats.code", contains("OTHER_WINDOWS", "OTHER_INDICATORS", "DRAFTS"));
    compare(READER, one + "," + other)
        .body("items[1].assessment", nullValue())
        .body("caveats.code", contains("NOT_ASSESSED"));
  }

  @Test
  void compare_whenAnAssessmentIsHidden_isTheSameAsWithoutIt() {
    // Given
    intake.deliver(SyntheticIncidents.of("AO"));
    String one = published("AO");
    String other = registerStrategy("AO");
    TestCaller widest = READER.cleared(SharingLabel.CLEAR);
    String without = compare(widest, one + "," + other).statusCode(200).extract().asString();

    // When
    UUID above = UUID.randomUUID();
    intake.deliver(received(above, 1, incident(above, "AO", "2020-05-05").put("sharing", "AMBER")));
    publish(PUBLISHER, draft(other).getString("id"), "\"1\"").statusCode(200);

    // Then
    assertThat(compare(widest, one + "," + other).statusCode(200).extract().asString())
        .isEqualTo(without);
    compare(READER, one + "," + other).body("items[1].assessment.status", equalTo("PUBLISHED"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "?ids=",
        "?ids=one,two",
        "?ids=00000000-0000-4000-8000-000000000009",
        "?ids=00000000-0000-4000-8000-000000000009,00000000-0000-4000-8000-000000000009",
        "?strategies=a"
      })
  void compare_whenIdsAreWrong_isRefused(String query) {
    READER.request().get("/v1/strategies/comparison" + query).then().statusCode(400);
  }

  @Test
  void compare_whenAStrategyIsUnknown_isNotFound() {
    compare(READER, registerStrategy("AL") + "," + UUID.randomUUID())
        .statusCode(404)
        .body("code", equalTo("STRATEGY_NOT_FOUND"));
  }

  @Test
  void list_whenInterventionIsAskedFor_givesOnlyItsAssessments() {
    intake.deliver(SyntheticIncidents.of("AL"));
    String strategy = registerStrategy("AL");
    draft(strategy);
    String intervention =
        READER.request().get("/v1/strategies/" + strategy).path("interventions[0].id");
    String body =
        "{\"from\": \"2018-01\", \"to\": \"2023-12\", \"interventionId\": \"%s\"}"
            .formatted(intervention);
    String id = assess(ANALYST, strategy, body).statusCode(201).extract().path("id");

    READER
        .request()
        .get("/v1/assessments?interventionId=" + intervention)
        .then()
        .statusCode(200)
        .body("items.id", contains(id));
    READER.request().get("/v1/assessments?interventionId=patrols").then().statusCode(400);
  }

  private static String published(String country) {
    String strategy = registerStrategy(country);
    publish(PUBLISHER, draft(strategy).getString("id"), "\"1\"").statusCode(200);
    return strategy;
  }

  private static ValidatableResponse compare(TestCaller caller, String ids) {
    return caller.request().get("/v1/strategies/comparison?ids=" + ids).then();
  }
}
