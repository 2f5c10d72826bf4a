package org.strategywatch.recommendation.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.github.f4b6a3.uuid.UuidCreator;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.strategywatch.platform.test.TestCaller;
import org.strategywatch.platform.web.security.Roles;
import org.strategywatch.platform.web.security.SharingLabel;
import org.strategywatch.recommendation.AssessmentTopic;

@QuarkusTest
class AssessmentIntakeTest {

  private static final String BY_RULE = "items.findAll { it.origin == 'RULE' }";
  private static final TestCaller READER = TestCaller.with(Roles.READER);
  private static final TestCaller ANALYST = TestCaller.with(Roles.ANALYST);

  @Test
  void publish_whenTheStrategyFails_draftsWhatAnswersIt() {
    // Given
    UUID assessment = UuidCreator.getTimeOrderedEpochPlus1();
    // When
    AssessmentTopic.send("published", assessment, 3, AssessmentTopic.published(assessment));
    // Then
    JsonPath drafted = awaitDrafts(assessment, 4);
    assertThat(drafted.getList("items.category", String.class))
        .containsExactlyInAnyOrder(
            "STRATEGY_REVISION",
            "INTELLIGENCE_SHARING",
            "COMMUNITY_ENGAGEMENT",
            "COMMUNITY_RESILIENCE");
    String resilience = "items.find { it.category == 'COMMUNITY_RESILIENCE' }";
    assertThat(drafted.getList(resilience + ".addresses.code", String.class))
        .containsExactly("CIVILIAN_FATALITIES", "COMMUNITY_ALIENATION");
    assertThat(drafted.getString(resilience + ".rationale.en"))
        .contains("civilian deaths: 3.20 times the level", "95% interval 1.90 to 5.10")
        .contains("Key issue: communities alienated. “What was found on COMMUNITY_ALIENATION”");
    assertThat(drafted.getString(resilience + ".rationale.fr"))
        .contains("morts civiles : 3,20 fois le niveau", "de 1,90 à 5,10");
    assertThat(drafted.getList(resilience + ".addressees", String.class))
        .containsExactly("CIVIL_SOCIETY", "LOCAL_AUTHORITIES");
    assertThat(drafted.getString(resilience + ".status")).isEqualTo("DRAFT");
    assertThat(drafted.getString(resilience + ".effect.state")).isEqualTo("TOO_EARLY");
    assertThat(drafted.getList("items.priority.score", Double.class))
        .isSortedAccordingTo((a, b) -> Double.compare(b, a));
    assertThat(drafted.getList("items.priority.rank", Integer.class)).containsExactly(1, 2, 3, 4);
  }

  @Test
  void publish_whenDeliveredAgain_draftsNothingTwice() {
    // Given
    UUID assessment = UuidCreator.getTimeOrderedEpochPlus1();
    UUID event = UuidCreator.getTimeOrderedEpochPlus1();
    ObjectNode data = AssessmentTopic.published(assessment);
    AssessmentTopic.send(event, "published", assessment, 3, data);
    List<String> first = awaitDrafts(assessment, 4).getList("items.id", String.class);
    // When
    AssessmentTopic.send(event, "published", assessment, 3, data);
    AssessmentTopic.send("published", assessment, 3, data);
    AssessmentTopic.send("stale", assessment, 4, data);
    awaitFollower(assessment);
    // Then
    assertThat(awaitDrafts(assessment, 4).getList(BY_RULE + ".id", String.class))
        .containsExactlyElementsOf(first);
  }

  @Test
  void publish_whenEvidenceIsInsufficient_answersTheFindingsOnly() {
    // Given
    UUID assessment = UuidCreator.getTimeOrderedEpochPlus1();
    ObjectNode data = AssessmentTopic.published(assessment).put("verdict", "INSUFFICIENT_EVIDENCE");
    // When
    AssessmentTopic.send("published", assessment, 3, data);
    // Then
    assertThat(awaitDrafts(assessment, 2).getList("items.category", String.class))
        .containsExactlyInAnyOrder("COMMUNITY_ENGAGEMENT", "COMMUNITY_RESILIENCE");
  }

  @Test
  void publish_whenItSupersedes_closesUntouchedDraftsAndContinuesTheOthers() {
    // Given
    UUID old = UuidCreator.getTimeOrderedEpochPlus1();
    AssessmentTopic.send("published", old, 3, AssessmentTopic.published(old));
    JsonPath drafts = awaitDrafts(old, 4);
    String touched = drafts.getString("items.find { it.category == 'STRATEGY_REVISION' }.id");
    accept(touched);
    // When
    UUID successor = UuidCreator.getTimeOrderedEpochPlus1();
    ObjectNode data = AssessmentTopic.published(successor).put("supersedes", old.toString());
    AssessmentTopic.send("published", successor, 3, data);
    // Then
    JsonPath next = awaitDrafts(successor, 4);
    assertThat(next.getString("items.find { it.category == 'STRATEGY_REVISION' }.continues"))
        .isEqualTo(touched);
    assertThat(next.getString("items.find { it.category == 'INTELLIGENCE_SHARING' }.continues"))
        .isNull();
    JsonPath before = awaitDrafts(old, 4);
    assertThat(before.getList("items.findAll { it.status == 'CLOSED' }.implementation.state"))
        .containsExactly("SUPERSEDED", "SUPERSEDED", "SUPERSEDED");
    assertThat(before.getString("items.find { it.id == '" + touched + "' }.status"))
        .isEqualTo("OPEN");
  }

  @Test
  void publish_whenTheSuccessorCameFirst_draftsNothing() {
    // Given
    UUID old = UuidCreator.getTimeOrderedEpochPlus1();
    UUID successor = UuidCreator.getTimeOrderedEpochPlus1();
    ObjectNode data = AssessmentTopic.published(successor).put("supersedes", old.toString());
    AssessmentTopic.send("published", successor, 3, data);
    awaitDrafts(successor, 4);
    // When
    AssessmentTopic.send("published", old, 3, AssessmentTopic.published(old));
    awaitFollower(old);
    // Then
    assertThat(awaitDrafts(old, 0).getList(BY_RULE)).isEmpty();
  }

  @Test
  void publish_whenLabelled_hidesTheDraftsFromThoseBelow() {
    // Given
    UUID assessment = UuidCreator.getTimeOrderedEpochPlus1();
    ObjectNode data = AssessmentTopic.published(assessment).put("sharing", "AMBER");
    // When
    AssessmentTopic.send("published", assessment, 3, data);
    // Then
    String id = awaitDrafts(assessment, 4).getString("items[0].id");
    TestCaller outsider = READER.cleared(SharingLabel.GREEN);
    assertThat(drafts(assessment, outsider).getList("items")).isEmpty();
    outsider.request().get("/v1/recommendations/" + id).then().statusCode(404);
    READER
        .cleared(SharingLabel.AMBER)
        .request()
        .get("/v1/recommendations/" + id)
        .then()
        .statusCode(200);
  }

  @Test
  void change_whenTheLabelRises_raisesThatOfTheDrafts() {
    // Given
    UUID assessment = UuidCreator.getTimeOrderedEpochPlus1();
    AssessmentTopic.send("published", assessment, 3, AssessmentTopic.published(assessment));
    awaitDrafts(assessment, 4);
    // When
    ObjectNode raised = AssessmentTopic.published(assessment).put("sharing", "RED");
    AssessmentTopic.send("stale", assessment, 4, raised);
    // Then
    await()
        .atMost(Duration.ofSeconds(30))
        .untilAsserted(
            () ->
                assertThat(drafts(assessment, READER).getList("items.sharing", String.class))
                    .containsExactly("RED", "RED", "RED", "RED"));
  }

  private static void accept(String id) {
    String tag = READER.request().get("/v1/recommendations/" + id).header("ETag");
    ANALYST
        .request()
        .header("If-Match", tag)
        .contentType("application/json")
        .body("{\"axis\":\"response\",\"to\":\"ACCEPTED\",\"reason\":\"agreed\"}")
        .post("/v1/recommendations/" + id + "/transitions")
        .then()
        .statusCode(200);
  }

  /**
   * Events of one key are taken in order: when a later one has shown, the earlier ones are done.
   */
  private static void awaitFollower(UUID assessment) {
    ObjectNode last = AssessmentTopic.published(assessment).put("country", "BF");
    AssessmentTopic.send("stale", assessment, 9, last);
    await().atMost(Duration.ofSeconds(30)).until(() -> write(assessment).equals("BF"));
  }

  /** A recommendation without a country takes that of the assessment as it is known now. */
  private static String write(UUID assessment) {
    var answer =
        ANALYST
            .request()
            .contentType("application/json")
            .body(
                """
                {"assessmentId": "%s", "title": {"en": "probe"}, "text": {"en": "probe"},
                 "category": "COORDINATION", "addressees": ["DONORS"], "sharing": "RED"}
                """
                    .formatted(assessment))
            .post("/v1/recommendations");
    return answer.statusCode() == 201 ? answer.jsonPath().getString("country") : "";
  }

  private static JsonPath awaitDrafts(UUID assessment, int count) {
    return await()
        .atMost(Duration.ofSeconds(30))
        .until(() -> drafts(assessment, READER), found -> found.getList(BY_RULE).size() == count);
  }

  private static JsonPath drafts(UUID assessment, TestCaller caller) {
    return caller
        .request()
        .get("/v1/recommendations?assessmentId=" + assessment)
        .then()
        .statusCode(200)
        .extract()
        .jsonPath();
  }
}
