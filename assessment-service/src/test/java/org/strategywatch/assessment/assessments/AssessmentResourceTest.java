package org.strategywatch.assessment.assessments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.strategywatch.assessment.assessments.Assessing.ANALYST;
import static org.strategywatch.assessment.assessments.Assessing.PUBLISHER;
import static org.strategywatch.assessment.assessments.Assessing.READER;
import static org.strategywatch.assessment.assessments.Assessing.assess;
import static org.strategywatch.assessment.assessments.Assessing.draft;
import static org.strategywatch.assessment.assessments.Assessing.publish;
import static org.strategywatch.assessment.assessments.Assessing.read;
import static org.strategywatch.assessment.assessments.Assessing.registerStrategy;
import static org.strategywatch.assessment.assessments.Assessing.write;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.strategywatch.assessment.Intake;
import org.strategywatch.platform.test.TestCaller;
import org.strategywatch.platform.web.security.Roles;

@QuarkusTest
class AssessmentResourceTest {

  private static final String COUNTRY = "XK";
  private static final String FINDING =
      """
      {"findings": [{"kind": "KEY_ISSUE", "code": "COMMUNITY_ALIENATION", "scope": "NATIONAL",
        "pillar": "COMMUNITY_RELATIONS", "text": {"en": "Trust is gone", "fr": "La confiance a disparu"},
        "evidence": [{"kind": "INDICATOR", "reference": "ATTACKS/2020-03"}]}]}
      """;

  private static final Path SAMPLE =
      Path.of("../deploy/local/src/main/resources/sample/mali-assessment-content.json");

  private final Intake intake;

  AssessmentResourceTest(Intake intake) {
    this.intake = intake;
  }

  @BeforeEach
  void sixYears() {
    intake.deliver(SyntheticIncidents.of(COUNTRY));
  }

  @Test
  void assess_whenIncidentsFellByTwoThirds_saysThatTheStrategyWorks() {
    String strategy = registerStrategy(COUNTRY);

    var answer =
        assess(ANALYST, strategy, "{\"from\": \"2018-01\", \"to\": \"2023-12\"}").statusCode(201);

    String id = answer.extract().path("id");
    answer
        .header("Location", "/v1/assessments/" + id)
        .header("ETag", "\"1\"")
        .body("status", equalTo("DRAFT"))
        .body("verdict", equalTo("WORKING"))
        .body("certainty", notNullValue())
        .body("likelihood", equalTo("ALMOST_CERTAIN"))
        .body("direction", equalTo("UNCHANGED"))
        .body("startedOn", equalTo("2021-01-01"))
        .body(
            "measures.indicator",
            contains("ATTACKS", "FATALITIES", "CIVILIAN_FATALITIES", "CIVILIAN_TARGETING"))
        .body("measures[0].class", equalTo("IMPROVED"))
        .body("measures[0].sensitivity", hasSize(6))
        .body("measures[1].sensitivity", hasSize(8))
        .body("measures[0].trend.seasonal", notNullValue())
        .body("verdictText.en", containsString("Yes: it is working."))
        .body("verdictText.fr", containsString("Oui : elle fonctionne."))
        .body("authors", contains("analyst"));
  }

  @Test
  void assess_whenOtherIndicatorsAreAskedFor_usesThem() {
    String body =
        "{\"from\": \"2018-01\", \"to\": \"2023-12\", \"indicators\": [\"LETHALITY\", \"FRAGMENTATION\"]}";

    assess(ANALYST, registerStrategy(COUNTRY), body)
        .statusCode(201)
        .body("measures.indicator", contains("LETHALITY", "FRAGMENTATION"))
        .body("measures[1].againstTrend.rateRatio", nullValue())
        .body("measures[1].againstTrend.cannotSay", equalTo("All values are zero."));
  }

  @Test
  void assess_whenBaselineIsShorter_leavesEarlierMonthsOut() {
    String body = "{\"from\": \"2018-01\", \"to\": \"2023-12\", \"baselineMonths\": 24}";

    assess(ANALYST, registerStrategy(COUNTRY), body)
        .statusCode(201)
        .body("from", equalTo("2019-01"));
  }

  @Test
  void assess_whenInterventionIsNamed_startsWithIt() {
    String strategy = registerStrategy(COUNTRY);
    String intervention =
        READER.request().get("/v1/strategies/" + strategy).path("interventions[0].id");

    assess(
            ANALYST,
            strategy,
            "{\"from\": \"2018-01\", \"to\": \"2023-12\", \"interventionId\": \"%s\"}"
                .formatted(intervention))
        .statusCode(201)
        .body("startedOn", equalTo("2022-01-01"))
        .body("interventionId", equalTo(intervention));
  }

  @Test
  void assess_whenNothingIsKnown_saysThatTheEvidenceIsNotSufficient() {
    assess(ANALYST, registerStrategy("XN"), "{\"from\": \"2018-01\", \"to\": \"2023-12\"}")
        .statusCode(201)
        .body("verdict", equalTo("INSUFFICIENT_EVIDENCE"))
        .body("score", nullValue())
        .body("insufficiencies", hasItem(containsString("certainty")))
        .body("measures[0].beforeAfter.cannotSay", notNullValue());
  }

  @ParameterizedTest
  @CsvSource({
    "'{\"from\": \"2023-12\", \"to\": \"2018-01\"}', /to",
    "'{\"from\": \"2018-01\", \"to\": \"2999-01\"}', /to",
    "'{\"from\": \"2018-1\", \"to\": \"2020-01\"}', /from",
    "'{\"to\": \"2020-01\"}', /from",
    "'{\"from\": \"1950-01\", \"to\": \"2020-01\"}', /from",
    "'{\"from\": \"2018-01\", \"to\": \"2020-01\", \"indicators\": [\"FEAR\"]}', /indicators/0",
    "'{\"from\": \"2018-01\", \"to\": \"2020-01\", \"indicators\": []}', /indicators",
    "'{\"from\": \"2018-01\", \"to\": \"2020-01\", \"until\": \"2020-01\"}', /until",
    "'{\"from\": \"2018-01\", \"to\": \"2020-01\", \"interventionId\": \"00000000-0000-4000-8000-000000000009\"}', /interventionId"
  })
  void assess_whenFieldIsWrong_namesIt(String body, String pointer) {
    assess(ANALYST, registerStrategy(COUNTRY), body)
        .statusCode(400)
        .contentType("application/problem+json")
        .body("errors[0].pointer", equalTo(pointer));
  }

  @Test
  void assess_whenReaderOrNoStrategy_isRefused() {
    String body = "{\"from\": \"2018-01\", \"to\": \"2023-12\"}";

    assess(READER, registerStrategy(COUNTRY), body).statusCode(403);
    assess(ANALYST, UUID.randomUUID().toString(), body).statusCode(404);
  }

  @Test
  void write_whenDraft_keepsWhatAnalystsFound() {
    String id = draft(registerStrategy(COUNTRY)).getString("id");

    write(id, "\"1\"", FINDING)
        .statusCode(200)
        .header("ETag", "\"2\"")
        .body("findings[0].id", notNullValue())
        .body("findings[0].author", equalTo("analyst"))
        .body("findings[0].text.fr", equalTo("La confiance a disparu"));
    write(id, "\"1\"", FINDING).statusCode(412);
    write(id, null, FINDING).statusCode(428);
  }

  @Test
  void write_whenItIsTheSamplesContent_takesAllOfIt() throws IOException {
    String sample = Files.readString(SAMPLE);
    String id = draft(registerStrategy(COUNTRY)).getString("id");

    write(id, "\"1\"", sample)
        .statusCode(200)
        .body("findings.size()", equalTo(new JsonPath(sample).getList("findings").size()))
        .body("conclusion.fr", notNullValue());
  }

  @ParameterizedTest
  @CsvSource({
    "COMMUNITY_ALIENATION, POVERTY_AND_UNEMPLOYMENT, /findings/0/code",
    "COMMUNITY_RELATIONS, FRIENDSHIP, /findings/0/pillar",
    "ATTACKS/2020-03, attacks in march, /findings/0/evidence/0/reference",
    "'\"scope\": \"NATIONAL\"', '\"scope\": \"NATIONAL\", \"sense\": \"GROUPS\"', /findings/0/sense",
    "Trust is gone, '', /findings/0/text/en"
  })
  void write_whenFindingIsWrong_namesThePlace(String right, String wrong, String pointer) {
    String id = draft(registerStrategy(COUNTRY)).getString("id");

    write(id, "\"1\"", FINDING.replace(right, wrong))
        .statusCode(400)
        .body("errors[0].pointer", equalTo(pointer));
  }

  @Test
  void publish_whenPublisherWroteIt_isRefused() {
    TestCaller both = TestCaller.with(Roles.ANALYST, Roles.PUBLISHER).named("analyst");
    String id = draft(registerStrategy(COUNTRY)).getString("id");

    publish(both, id, "\"1\"").statusCode(403).body("code", equalTo("PUBLISHER_IS_AUTHOR"));
    publish(ANALYST, id, "\"1\"").statusCode(403);
  }

  @Test
  void publish_whenSomebodyElseWroteIt_freezesIt() {
    String id = draft(registerStrategy(COUNTRY)).getString("id");

    publish(PUBLISHER, id, "\"1\"")
        .statusCode(200)
        .body("status", equalTo("PUBLISHED"))
        .body("publishedBy", equalTo("publisher"))
        .body("publishedAt", notNullValue());
    write(id, "\"2\"", FINDING).statusCode(409).body("code", equalTo("ASSESSMENT_FROZEN"));
    publish(PUBLISHER, id, "\"2\"").statusCode(409);
  }

  @Test
  void publish_whenAnotherIsPublished_supersedesIt() {
    String strategy = registerStrategy(COUNTRY);
    String first = draft(strategy).getString("id");
    publish(PUBLISHER, first, "\"1\"").statusCode(200);
    String second = draft(strategy).getString("id");

    publish(PUBLISHER, second, "\"1\"").statusCode(200).body("supersedes", equalTo(first));

    read(READER, first).body("status", equalTo("SUPERSEDED")).body("supersededBy", equalTo(second));
    READER
        .request()
        .get("/v1/assessments?status=PUBLISHED&strategyId=" + strategy)
        .then()
        .body("items.id", contains(second));
  }

  @Test
  void read_whenFrenchIsPreferred_givesReasonsInFrenchAndKeepsTheRecord() {
    String strategy = registerStrategy("XN");
    String id = draft(strategy).getString("id");

    READER
        .request()
        .header("Accept-Language", "fr-ML, en;q=0.5")
        .get("/v1/assessments/" + id)
        .then()
        .header("Content-Language", "fr")
        .body("insufficiencies", hasItem("La certitude des éléments de preuve est très faible."))
        .body("measures[0].againstTrend.cannotSay", equalTo("Toutes les valeurs sont nulles."))
        .body(
            "measures[0].beforeAfter.cannotSay",
            equalTo("Rien ne s'est produit avant ni après le début"));
    READER
        .request()
        .get("/v1/assessments?strategyId=" + strategy)
        .then()
        .header("Content-Language", "en")
        .body("items[0].insufficiencies", hasItem("The certainty of the evidence is very low."));
    READER
        .request()
        .get("/v1/assessments/" + id + "/reproduction")
        .then()
        .body("identical", equalTo(true));
  }

  @Test
  void reproduce_whenNothingWasTouched_isIdentical() {
    String id = draft(registerStrategy(COUNTRY)).getString("id");
    write(id, "\"1\"", FINDING).statusCode(200);

    JsonPath answer = READER.request().get("/v1/assessments/" + id + "/reproduction").jsonPath();

    assertThat(answer.getBoolean("identical")).isTrue();
    assertThat(answer.getString("recordedDigest")).isEqualTo(answer.getString("recomputedDigest"));
  }

  @Test
  void evidence_whenPagedThrough_givesEveryValueAndIncidentOnce() {
    JsonPath draft = draft(registerStrategy(COUNTRY));
    String id = draft.getString("id");
    write(id, "\"1\"", FINDING).statusCode(200);

    List<String> references = new ArrayList<>();
    String cursor = null;
    do {
      var request = READER.request().queryParam("limit", 200);
      JsonPath page =
          (cursor == null ? request : request.queryParam("cursor", cursor))
              .get("/v1/assessments/" + id + "/evidence")
              .jsonPath();
      references.addAll(page.getList("items.reference", String.class));
      cursor = page.getString("nextCursor");
    } while (cursor != null);

    assertThat(new HashSet<>(references)).hasSameSizeAs(references);
    assertThat(references).hasSize(4 * 72 + draft.getInt("evidence.incidents"));
    READER
        .request()
        .get("/v1/assessments/" + id + "/evidence?kind=INDICATOR&limit=500")
        .then()
        .body("items", hasSize(4 * 72))
        .body(
            "items.find { it.reference == 'ATTACKS/2020-03' }.supports",
            contains("/measures/0", "/findings/0"));
  }
}
