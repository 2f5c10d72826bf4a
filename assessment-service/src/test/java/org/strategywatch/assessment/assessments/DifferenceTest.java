package org.strategywatch.assessment.assessments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
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
import static org.strategywatch.assessment.assessments.Assessing.write;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.time.YearMonth;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.strategywatch.assessment.Intake;
import org.strategywatch.platform.test.TestCaller;
import org.strategywatch.platform.web.security.SharingLabel;

@QuarkusTest
class DifferenceTest {

  private static final String ALIENATION =
      """
      {"kind": "KEY_ISSUE", "code": "COMMUNITY_ALIENATION", "scope": "NATIONAL", "text": {"en": "%s"}}
      """;
  private static final String POVERTY =
      """
      {"kind": "ROOT_CAUSE", "code": "POVERTY_AND_UNEMPLOYMENT", "scope": "LOCAL", "text": {"en": "Need"}}
      """;
  private static final String INJUSTICE =
      """
      {"kind": "ROOT_CAUSE", "code": "SOCIAL_INJUSTICE", "scope": "LOCAL", "text": {"en": "Wrong"}}
      """;

  private final Intake intake;

  DifferenceTest(Intake intake) {
    this.intake = intake;
  }

  @Test
  void difference_whenIncidentsAndContentChanged_saysWhatMovedAndWhy() {
    // Given
    intake.deliver(SyntheticIncidents.of("AD"));
    String strategy = registerStrategy("AD");
    String first = draft(strategy).getString("id");
    write(first, "\"1\"", findings(ALIENATION.formatted("Trust is gone"), POVERTY)).statusCode(200);
    publish(PUBLISHER, first, "\"2\"").statusCode(200);
    UUID added = UUID.randomUUID();
    UUID corrected = SyntheticIncidents.id("AD", YearMonth.of(2020, 5), 0);
    UUID gone = SyntheticIncidents.id("AD", YearMonth.of(2020, 5), 1);
    intake.deliver(
        received(added, 1, incident(added, "AD", "2022-02-02")),
        received(corrected, 2, incident(corrected, "AD", "2020-05-09")),
        received(gone, 2, incident(gone, "AD", "2020-05-02").put("verification", "RETRACTED")));
    String second =
        assess(ANALYST, strategy, "{\"from\": \"2018-01\", \"to\": \"2023-11\"}")
            .statusCode(201)
            .extract()
            .path("id");
    write(
            second,
            "\"1\"",
            findings(ALIENATION.formatted("Trust comes back"), INJUSTICE)
                .replace("{\"findings\"", "{\"summary\": {\"en\": \"Better\"}, \"findings\""))
        .statusCode(200);

    // When
    var answer = difference(READER, second, "").then().statusCode(200);

    // Then
    answer
        .body("before.assessmentId", equalTo(first))
        .body("after.assessmentId", equalTo(second))
        .body("before.verdict", equalTo("WORKING"))
        .body("moved", hasItems("evidence", "to"))
        .body("measures.indicator", hasItem("ATTACKS"))
        .body("measures[0].moved", equalTo(true))
        .body("measures[0].before.class", equalTo("IMPROVED"))
        .body("incidents.added", equalTo(1))
        .body("incidents.addedInCommonMonths", equalTo(1))
        .body("incidents.corrected", equalTo(1))
        .body("incidents.removedInCommonMonths", equalTo(1))
        .body(
            "incidents.items.find { it.incidentId == '" + corrected + "' }.change",
            equalTo("CORRECTED"))
        .body("findings.change", contains("CHANGED", "ADDED", "REMOVED"))
        .body("findings[0].before.text.en", equalTo("Trust is gone"))
        .body("findings[0].after.text.en", equalTo("Trust comes back"))
        .body("findings[2].before.code", equalTo("POVERTY_AND_UNEMPLOYMENT"))
        .body("findings[2].after", nullValue())
        .body("content", contains("summary"))
        .body(
            "reasons.code",
            contains(
                "NEW_INCIDENTS",
                "REMOVED_INCIDENTS",
                "CORRECTED_INCIDENTS",
                "ANOTHER_WINDOW",
                "ANALYSTS_CONTENT"))
        .body("sentences[0].en", equalTo("The verdict has not moved: “Yes: it is working.”."))
        .body("sentences.en", hasItem("Findings added: 1; removed: 1; changed: 1."))
        .body(
            "sentences.fr",
            hasItem(
                "Les mois examinés allaient de janvier 2018 à décembre 2023 et vont maintenant de"
                    + " janvier 2018 à novembre 2023."));
    publish(PUBLISHER, second, "\"2\"").statusCode(200);
    difference(READER, second, "").then().body("before.status", equalTo("SUPERSEDED"));
    difference(READER, first, "?with=" + second)
        .then()
        .body("before.assessmentId", equalTo(second));
  }

  @Test
  void difference_whenNothingChanged_saysSo() {
    intake.deliver(SyntheticIncidents.of("AE"));
    String strategy = registerStrategy("AE");
    String first = draft(strategy).getString("id");
    String second = draft(strategy).getString("id");

    difference(READER, second, "?with=" + first)
        .then()
        .statusCode(200)
        .body("moved", empty())
        .body("reasons", empty())
        .body("sentences[1].en", equalTo("Nothing has moved."));
  }

  @Test
  void difference_whenAnalystsThinkOtherwise_saysSo() {
    intake.deliver(SyntheticIncidents.of("AE"));
    String strategy = registerStrategy("AE");
    String first = draft(strategy).getString("id");
    String second = draft(strategy).getString("id");
    String rating = "{\"criterion\": \"IMPACT\", \"pillar\": \"TECHNOLOGY\", \"rating\": 2}";
    String dissent = "{\"about\": \"VERDICT\", \"text\": {\"en\": \"Too early\"}}";
    change("\"1\"", "{\"ratings\": [%s]}".formatted(rating))
        .put("/v1/assessments/" + second + "/ratings")
        .then()
        .statusCode(200);
    change("\"2\"", dissent).post("/v1/assessments/" + second + "/dissents").then().statusCode(200);

    difference(READER, second, "?with=" + first)
        .then()
        .body("content", contains("ratings", "dissents"))
        .body("findings", empty())
        .body("reasons.code", contains("ANALYSTS_CONTENT"));
  }

  private static RequestSpecification change(String tag, String body) {
    return ANALYST.request().contentType("application/json").header("If-Match", tag).body(body);
  }

  @Test
  void difference_whenThereIsNothingToCompareWith_isRefused() {
    intake.deliver(SyntheticIncidents.of("AE"));
    String strategy = registerStrategy("AE");
    String id = draft(strategy).getString("id");
    String other = draft(registerStrategy("AE")).getString("id");

    difference(READER, id, "")
        .then()
        .statusCode(400)
        .body("errors[0].code", equalTo("NO_PREDECESSOR"));
    difference(READER, id, "?with=" + other)
        .then()
        .statusCode(400)
        .body("errors[0].code", equalTo("OTHER_SUBJECT"));
    difference(READER, id, "?with=" + UUID.randomUUID()).then().statusCode(404);
    difference(READER, id, "?with=first").then().statusCode(400);
    difference(READER, id, "?to=" + other).then().statusCode(400);
    difference(READER, UUID.randomUUID().toString(), "").then().statusCode(404);
  }

  @Test
  void difference_whenTheOtherIsHidden_isTheSameAsIfThereWereNone() {
    // Given
    intake.deliver(SyntheticIncidents.of("AF"));
    String strategy = registerStrategy("AF");
    String alone = draft(strategy).getString("id");
    TestCaller widest = READER.cleared(SharingLabel.CLEAR);
    String none = problem(difference(widest, alone, ""));
    UUID unknown = UUID.randomUUID();
    String unheardOf =
        problem(difference(widest, alone, "?with=" + unknown)).replace(unknown.toString(), "?");

    // When
    UUID above = UUID.randomUUID();
    intake.deliver(received(above, 1, incident(above, "AF", "2020-05-05").put("sharing", "AMBER")));
    String hidden = draft(strategy).getString("id");
    publish(PUBLISHER, hidden, "\"1\"").statusCode(200);

    // Then
    assertThat(problem(difference(widest, alone, ""))).isEqualTo(none);
    assertThat(problem(difference(widest, alone, "?with=" + hidden)).replace(hidden, "?"))
        .isEqualTo(unheardOf);
    difference(READER, alone, "").then().body("incidents.removed", equalTo(1));
  }

  private static Response difference(TestCaller caller, String id, String query) {
    return caller.request().get("/v1/assessments/" + id + "/difference" + query);
  }

  private static String problem(Response answer) {
    return answer.statusCode() + answer.asString().replaceAll("\"traceId\":\"[^\"]*\"", "");
  }

  private static String findings(String one, String other) {
    return "{\"findings\": [%s, %s]}".formatted(one, other);
  }
}
