package org.strategywatch.assessment.assessments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.strategywatch.assessment.IncidentEvents.incident;
import static org.strategywatch.assessment.IncidentEvents.received;
import static org.strategywatch.assessment.assessments.Assessing.ANALYST;
import static org.strategywatch.assessment.assessments.Assessing.READER;
import static org.strategywatch.assessment.assessments.Assessing.draft;
import static org.strategywatch.assessment.assessments.Assessing.registerStrategy;
import static org.strategywatch.assessment.assessments.Assessing.write;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.strategywatch.assessment.Intake;
import org.strategywatch.platform.test.TestCaller;
import org.strategywatch.platform.web.security.Roles;
import org.strategywatch.platform.web.security.SharingLabel;

@QuarkusTest
class UsedInTest {

  private static final String COUNTRY = "AG";
  private static final String NAMED = "{\"kind\": \"INCIDENT\", \"reference\": \"%s\"}, ";
  private static final String MONTH =
      "{\"kind\": \"INDICATOR\", \"reference\": \"ATTACKS/2020-03\"}, ";
  private static final TestCaller PUBLIC = READER.cleared(SharingLabel.CLEAR);

  private final Intake intake;

  UsedInTest(Intake intake) {
    this.intake = intake;
  }

  @Test
  void usedIn_whenCountedAndNamed_pointsToEveryStatement() {
    // Given
    UUID counted = known("2020-05-05", "CLEAR");
    String id = draft(registerStrategy(COUNTRY)).getString("id");
    write(id, "\"1\"", naming(counted.toString().toUpperCase(java.util.Locale.ROOT)))
        .statusCode(200);

    // When
    Response answer = usedIn(READER, counted, "");

    // Then
    answer
        .then()
        .statusCode(200)
        .body("items.assessmentId", contains(id))
        .body("items[0].incidentVersion", equalTo(1))
        .body("items[0].status", equalTo("DRAFT"))
        .body(
            "items[0].uses.pointer",
            contains("/measures/0", "/measures/1", "/measures/2", "/measures/3", "/findings/0"))
        .body("items[0].uses[0].text.fr", equalTo("Incidents"))
        .body("items[0].uses[4].part", equalTo("FINDING"))
        .body("items[0].uses[4].text.en", equalTo("Trust is gone"));
  }

  @Test
  void usedIn_whenOnlyNamed_isFoundAndIsEvidence() {
    // Given
    UUID before = known("2010-01-01", "CLEAR");
    String id = draft(registerStrategy(COUNTRY)).getString("id");
    write(id, "\"1\"", naming(before.toString())).statusCode(200);

    // Then
    usedIn(READER, before, "")
        .then()
        .body("items.assessmentId", contains(id))
        .body("items[0].incidentVersion", nullValue())
        .body("items[0].uses.pointer", contains("/findings/0"));
    READER
        .request()
        .get("/v1/assessments/" + id + "/evidence?kind=INCIDENT&limit=500")
        .then()
        .body("items.find { it.reference == '" + before + "' }.supports", contains("/findings/0"));
  }

  @Test
  void evidence_whenOneStatementIsAskedFor_givesOnlyWhatItRestsOn() {
    // Given
    UUID counted = known("2020-05-15", "CLEAR");
    UUID before = known("2010-02-02", "CLEAR");
    String id = draft(registerStrategy(COUNTRY)).getString("id");
    String findings =
        naming(counted.toString())
            .replace("\"evidence\": [", "\"evidence\": [" + NAMED.formatted(before) + MONTH);
    write(id, "\"1\"", findings).statusCode(200);

    // Then
    Response finding = evidence(id, "/findings/0");
    finding
        .then()
        .statusCode(200)
        .body(
            "items.reference",
            containsInAnyOrder("ATTACKS/2020-03", counted.toString(), before.toString()));
    Response page =
        READER.request().get("/v1/assessments/" + id + "/evidence?limit=2&statement=/findings/0");
    page.then().body("items", hasSize(2));
    READER
        .request()
        .queryParam("cursor", page.<String>path("nextCursor"))
        .get("/v1/assessments/" + id + "/evidence?limit=2&statement=/findings/0")
        .then()
        .body("items", hasSize(1))
        .body("nextCursor", nullValue());
    READER
        .request()
        .get("/v1/assessments/" + id + "/evidence?kind=INDICATOR&limit=500&statement=/measures/1")
        .then()
        .body("items", hasSize(72))
        .body("items[0].reference", equalTo("FATALITIES/2018-01"));
    evidence(id, "/verdictText").then().body("items", hasSize(4 * 72 + incidents(id)));
    for (String wrong : List.of("/findings/1", "/measures/4", "/summary", "findings/0", "")) {
      evidence(id, wrong).then().statusCode(400).body("errors[0].parameter", equalTo("statement"));
    }
  }

  private static int incidents(String id) {
    return Assessing.read(READER, id).extract().<Integer>path("evidence.incidents");
  }

  private static Response evidence(String id, String statement) {
    return READER
        .request()
        .queryParam("statement", statement)
        .get("/v1/assessments/" + id + "/evidence?limit=500");
  }

  @Test
  void usedIn_whenPaged_givesEachAssessmentOnce() {
    // Given
    UUID counted = known("2020-06-06", "CLEAR");
    String strategy = registerStrategy(COUNTRY);
    String older = draft(strategy).getString("id");
    String newer = draft(strategy).getString("id");

    // When
    Response first = usedIn(READER, counted, "?limit=1");

    // Then
    first.then().body("items.assessmentId", contains(newer));
    usedIn(READER, counted, "?limit=1&cursor=" + first.path("nextCursor"))
        .then()
        .body("items.assessmentId", contains(older))
        .body("nextCursor", nullValue());
    usedIn(READER, UUID.randomUUID(), "?cursor=" + first.path("nextCursor")).then().statusCode(400);
  }

  @Test
  void usedIn_whenIncidentIsHidden_answersAsIfThereWereNone() {
    // Given
    UUID above = known("2020-07-07", "AMBER");
    UUID forOthers = UUID.randomUUID();
    ObjectNode limited = state(forOthers, "2020-07-07", "CLEAR");
    limited.putArray("audience").add("somebody-else");
    UUID licensed = UUID.randomUUID();
    ObjectNode noRows = state(licensed, "2020-07-07", "CLEAR");
    noRows.put("licence", "NO_RAW_REDISTRIBUTION");
    intake.deliver(received(forOthers, 1, limited), received(licensed, 1, noRows));
    draft(registerStrategy(COUNTRY));
    UUID unknown = UUID.randomUUID();
    String nothing = comparable(usedIn(PUBLIC, unknown, ""), unknown);

    // Then
    assertThat(nothing).contains("INCIDENT_NOT_FOUND");
    assertThat(comparable(usedIn(PUBLIC, above, ""), above)).isEqualTo(nothing);
    assertThat(comparable(usedIn(PUBLIC, forOthers, ""), forOthers)).isEqualTo(nothing);
    assertThat(comparable(usedIn(PUBLIC, licensed, ""), licensed)).isEqualTo(nothing);
    usedIn(READER, above, "").then().statusCode(200).body("items", hasSize(1));
    usedIn(READER.of("somebody-else"), forOthers, "").then().statusCode(200);
    usedIn(TestCaller.with(Roles.OPERATOR), licensed, "").then().statusCode(200);
  }

  @Test
  void usedIn_whenAssessmentIsHidden_isTheSameAsWithoutIt() {
    // Given
    UUID counted = known("2021-07-07", "CLEAR");
    String without = usedIn(PUBLIC, counted, "").asString();

    // When
    known("2021-08-08", "AMBER");
    String id = draft(registerStrategy(COUNTRY)).getString("id");

    // Then
    assertThat(usedIn(PUBLIC, counted, "").asString()).isEqualTo(without);
    usedIn(ANALYST, counted, "").then().body("items.assessmentId", contains(id));
  }

  @Test
  void usedIn_whenErasedOrAskedWrongly_isRefused() {
    UUID gone = known("2021-09-09", "CLEAR");
    intake.deliver(org.strategywatch.assessment.IncidentEvents.erased(gone, 2));

    usedIn(READER, gone, "").then().statusCode(404).body("code", equalTo("INCIDENT_NOT_FOUND"));
    usedIn(READER, gone, "?kind=ALL").then().statusCode(400);
    usedIn(READER, gone, "?limit=0").then().statusCode(400);
    usedIn(TestCaller.with(Roles.AUDITOR), gone, "").then().statusCode(403);
  }

  private UUID known(String date, String sharing) {
    UUID id = UUID.randomUUID();
    intake.deliver(received(id, 1, state(id, date, sharing)));
    return id;
  }

  private static ObjectNode state(UUID id, String date, String sharing) {
    return incident(id, COUNTRY, date).put("sharing", sharing).put("licence", "ATTRIBUTION");
  }

  private static Response usedIn(TestCaller caller, UUID incident, String query) {
    return caller.request().get("/v1/incidents/" + incident + "/used-in" + query);
  }

  private static String comparable(Response answer, UUID incident) {
    return answer.statusCode()
        + answer
            .asString()
            .replace(incident.toString(), "?")
            .replaceAll("\"traceId\":\"[^\"]*\"", "");
  }

  private static String naming(String incident) {
    return """
        {"findings": [{"kind": "KEY_ISSUE", "code": "COMMUNITY_ALIENATION", "scope": "NATIONAL",
          "text": {"en": "Trust is gone"},
          "evidence": [{"kind": "INCIDENT", "reference": "%s"}]}]}
        """
        .formatted(incident);
  }
}
