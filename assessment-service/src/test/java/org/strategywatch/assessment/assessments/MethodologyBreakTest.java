package org.strategywatch.assessment.assessments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
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

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.List;
import java.util.UUID;
import java.util.function.ObjIntConsumer;
import org.junit.jupiter.api.Test;
import org.strategywatch.assessment.IncidentEvents;
import org.strategywatch.assessment.Intake;
import org.strategywatch.assessment.breaks.Breaks;
import org.strategywatch.platform.data.inbox.ReceivedEvent;
import org.strategywatch.platform.test.TestCaller;
import org.strategywatch.platform.web.security.SharingLabel;

/** What a source's change of method does to assessments in whose window it falls. */
@QuarkusTest
class MethodologyBreakTest {

  private static final String WINDOW = "{\"from\": \"2018-01\", \"to\": \"2023-12\"}";

  private final Intake intake;
  private final Breaks breaks;

  MethodologyBreakTest(Intake intake, Breaks breaks) {
    this.intake = intake;
    this.breaks = breaks;
  }

  @Test
  void assess_whenABreakCanBeToldApart_modelsItAndGivesAVerdict() {
    // Given
    told("HM", everyOne("Radio Écho"));
    UUID id = breaks.deliver(Breaks.of("RADIO ECHO", "HM", "2019-07-01"));

    // When
    JsonPath draft = draft(registerStrategy("HM"));

    // Then
    assertThat(draft.getString("verdict")).isEqualTo("WORKING");
    assertThat(draft.getList("methodologyBreaks")).hasSize(1);
    assertThat(draft.getString("methodologyBreaks[0].id")).isEqualTo(id.toString());
    assertThat(draft.getString("methodologyBreaks[0].source")).isEqualTo("RADIO ECHO");
    assertThat(draft.getString("methodologyBreaks[0].changedOn")).isEqualTo("2019-07-01");
    assertThat(draft.getString("methodologyBreaks[0].description.fr"))
        .isEqualTo("Les médias locaux sont aussi dépouillés");
    assertThat(draft.getBoolean("methodologyBreaks[0].modelled")).isTrue();
    assertThat(draft.<Object>get("methodologyBreaks[0].obstacle")).isNull();
    assertThat(draft.getList("measures[0].sensitivity.name", String.class))
        .startsWith(
            "START_3_MONTHS_EARLIER",
            "START_3_MONTHS_LATER",
            "WITHOUT_SEASON",
            "NEGATIVE_BINOMIAL",
            "NEWEY_WEST_LAG_3",
            "WITHOUT_BREAKS",
            "ONLY_CORROBORATED");
    assertThat(draft.getString("measures[0].sensitivity[5].label.fr"))
        .isEqualTo("sans saut pour les changements de méthode");
    assertThat(draft.getInt("measures[0].againstTrend.degreesOfFreedom")).isEqualTo(64);
    assertThat(draft.getString("verdictText.en"))
        .contains("From 1 July 2019 on, the source “RADIO ECHO” counts in another way");
    assertThat(draft.getString("verdictText.fr"))
        .contains("À partir du 1 juillet 2019, la source « RADIO ECHO » compte autrement");
    assertThat(draft.getString("evidence.methodVersion")).isEqualTo("2.2");
    ANALYST
        .request()
        .get("/v1/assessments/" + draft.getString("id") + "/reproduction")
        .then()
        .statusCode(200)
        .body("identical", is(true));
  }

  @Test
  void assess_whenABreakLiesBesideTheStart_givesNoVerdictAndSaysWhy() {
    // Given
    told("TF", everyOne("Radio Écho"));
    breaks.deliver(Breaks.of("Radio Écho", "TF", "2020-10-15"));

    // When
    JsonPath draft = draft(registerStrategy("TF"));

    // Then
    assertThat(draft.getString("verdict")).isEqualTo("INSUFFICIENT_EVIDENCE");
    assertThat(draft.getList("insufficiencies", String.class))
        .containsExactly(
            "A change of method in the window has no term of its own: Radio Écho, 2020-10-15:"
                + " fewer than 6 months lie between it and the start of the strategy.");
    assertThat(
            Assessing.READER
                .request()
                .header("Accept-Language", "fr")
                .get("/v1/assessments/" + draft.getString("id"))
                .jsonPath()
                .getString("insufficiencies[0]"))
        .isEqualTo(
            "Un changement de méthode dans la période n'a pas de terme propre dans le modèle :"
                + " Radio Écho, 2020-10-15 : moins de 6 mois le séparent du début de la stratégie.");
    assertThat(draft.getBoolean("methodologyBreaks[0].modelled")).isFalse();
    assertThat(draft.getString("methodologyBreaks[0].obstacle")).isEqualTo("NEAR_START");
    assertThat(draft.getString("methodologyBreaks[0].reason.fr"))
        .isEqualTo("moins de 6 mois le séparent du début de la stratégie");
    assertThat(draft.getList("measures[0].sensitivity.name", String.class))
        .doesNotContain("WITHOUT_BREAKS");
    assertThat(draft.getString("verdictText.en"))
        .contains("cannot be told apart from what happened");
  }

  @Test
  void assess_whenABreakLiesInTheLastMonths_givesNoDirectionAcrossIt() {
    // Given
    told("GS", everyOne("Radio Écho"));
    breaks.deliver(Breaks.of("Radio Écho", "GS", "2023-02-01"));

    // When
    JsonPath draft = draft(registerStrategy("GS"));

    // Then
    assertThat(draft.getBoolean("methodologyBreaks[0].modelled")).isTrue();
    assertThat(draft.<Object>get("direction")).isNull();
    assertThat(draft.getString("directionRationale"))
        .isEqualTo(
            "From 2023-02-01 on, the source “Radio Écho” counts in another way:"
                + " the last 15 months cannot be compared.");
  }

  @Test
  void assess_whenTheSourceIsNamedByTheSchemeOfItsIds_findsIt() {
    // Given
    told(
        "IO",
        (data, _) -> data.withArrayProperty("externalIds").addObject().put("scheme", "ged-x"));
    breaks.deliver(Breaks.of("GED-X", "IO", "2019-07-01"));

    // When, Then
    assertThat(draft(registerStrategy("IO")).getList("methodologyBreaks")).hasSize(1);
  }

  @Test
  void assess_whenTheSourceToldOfTooLittle_leavesItOut() {
    // Given: one incident in thirty, and all of them for one organisation only
    told(
        "UM",
        (data, i) -> {
          source(data, i % 30 == 0 ? "Rare" : "Hushed");
          if (i % 30 != 0) {
            data.withArrayProperty("audience").add("one-organisation");
          }
        });
    breaks.deliver(Breaks.of("Rare", "UM", "2020-10-15"));
    breaks.deliver(Breaks.of("Hushed", "UM", "2020-10-15"));
    breaks.deliver(Breaks.of("Nobody", "UM", "2020-10-15"));

    // When
    JsonPath draft = draft(registerStrategy("UM"));

    // Then
    assertThat(draft.getList("methodologyBreaks")).isEmpty();
    assertThat(draft.getString("verdict")).isEqualTo("WORKING");
    assertThat(draft.prettify()).doesNotContain("ushed");
  }

  @Test
  void assess_whenTheAnalystMayNotSeeTheBreak_showsNothingOfIt() {
    // Given
    told("PN", everyOne("Radio Écho"));
    String strategy = registerStrategy("PN");
    TestCaller outsider = ANALYST.cleared(SharingLabel.GREEN);
    JsonPath before = assessed(outsider, strategy);

    // When
    breaks.deliver(Breaks.of("Radio Écho", "PN", "2020-10-15").put("sharing", "AMBER"));

    // Then
    JsonPath after = assessed(outsider, strategy);
    for (String field : List.of("methodologyBreaks", "measures", "verdictText", "sharing")) {
      assertThat(after.<Object>get(field)).as(field).isEqualTo(before.get(field));
    }
    read(READER, before.getString("id")).body("staleSince", nullValue());
    JsonPath insider = draft(strategy);
    assertThat(insider.getList("methodologyBreaks")).hasSize(1);
    assertThat(insider.getString("sharing")).isEqualTo("AMBER");
    read(READER.cleared(SharingLabel.GREEN), insider.getString("id")).statusCode(404);
  }

  @Test
  void arrival_whenItFallsIntoTheWindow_marksDraftsAndPublishedStale() {
    // Given
    told("NU", everyOne("Radio Écho"));
    String strategy = registerStrategy("NU");
    String published = draft(strategy).getString("id");
    publish(PUBLISHER, published, "\"1\"").statusCode(200);
    String draft = draft(strategy).getString("id");

    // When
    UUID known = UUID.randomUUID();
    breaks.deliver(known, 1, Breaks.of("Radio Écho", "NU", "2019-07-01"));
    breaks.deliver(known, 2, Breaks.of("Radio Écho", "NU", "2019-07-01"));

    // Then
    read(READER, published)
        .body("staleSince", notNullValue())
        .body("version", equalTo(3))
        .body("methodologyBreaks", hasSize(0));
    read(READER, draft).body("staleSince", notNullValue()).body("version", equalTo(2));
    JsonPath anew = draft(strategy);
    assertThat(anew.getList("methodologyBreaks")).hasSize(1);
    READER
        .request()
        .get("/v1/assessments/" + anew.getString("id") + "/difference")
        .then()
        .statusCode(200)
        .body("reasons.code", equalTo(List.of("OTHER_METHODOLOGY_BREAKS")));
  }

  @Test
  void arrival_whenItConcernsSomethingElse_leavesAssessmentsAlone() {
    // Given
    told("TK", everyOne("Radio Écho"));
    String id = draft(registerStrategy("TK")).getString("id");

    // When
    breaks.deliver(Breaks.of("Radio Écho", "TK", "2018-01-31"));
    breaks.deliver(Breaks.of("Radio Écho", "TK", "2024-01-01"));
    breaks.deliver(Breaks.of("Radio Écho", "SJ", "2019-07-01"));
    breaks.deliver(Breaks.of("Another radio", "TK", "2019-07-01"));
    breaks.deliver(Breaks.of("Radio Écho", "TK", "2019-07-01").put("sharing", "GREEN"));

    // Then
    read(READER, id).body("staleSince", nullValue()).body("version", equalTo(1));
  }

  @Test
  void arrival_whenALabelRises_raisesTheAssessmentsToo() {
    // Given
    told("CX", everyOne("Radio Écho"));
    UUID known = breaks.deliver(Breaks.of("Radio Écho", "CX", "2019-07-01"));
    String id = draft(registerStrategy("CX")).getString("id");

    // When
    breaks.deliver(known, 2, Breaks.of("Radio Écho", "CX", "2019-07-01").put("sharing", "AMBER"));

    // Then
    read(READER.cleared(SharingLabel.GREEN), id).statusCode(404);
    read(READER, id).statusCode(200).body("sharing", equalTo("AMBER"));
  }

  @Test
  void arrival_whenItIsErased_marksWhatWasComputedWithIt() {
    // Given
    told("AX", everyOne("Radio Écho"));
    UUID known = breaks.deliver(Breaks.of("Radio Écho", "AX", "2019-07-01"));
    String strategy = registerStrategy("AX");
    String id = draft(strategy).getString("id");

    // When
    breaks.deliver(known, 2, null);

    // Then
    read(READER, id).body("staleSince", notNullValue());
    assertThat(draft(strategy).getList("methodologyBreaks")).isEmpty();
  }

  @Test
  void arrival_whenItIsWithdrawn_marksWhatWasComputedWithItAndTheVerdictIsGivenAgain() {
    // Given: a break beside the start stops the verdict, of a draft and of what is published
    told("FK", everyOne("Radio Écho"));
    UUID known = breaks.deliver(Breaks.of("Radio Écho", "FK", "2020-10-15"));
    String strategy = registerStrategy("FK");
    JsonPath stopped = draft(strategy);
    assertThat(stopped.getString("verdict")).isEqualTo("INSUFFICIENT_EVIDENCE");
    publish(PUBLISHER, stopped.getString("id"), "\"1\"").statusCode(200);
    String draft = draft(strategy).getString("id");

    // When
    breaks.deliver(known, 2, Breaks.withdrawn("Radio Écho", "FK", "2020-10-15"));
    breaks.deliver(known, 1, Breaks.of("Radio Écho", "FK", "2020-10-15"));

    // Then: what was said stays as it was said, and is marked once
    read(READER, stopped.getString("id"))
        .body("staleSince", notNullValue())
        .body("version", equalTo(3))
        .body("verdict", equalTo("INSUFFICIENT_EVIDENCE"))
        .body("methodologyBreaks.id", equalTo(List.of(known.toString())));
    read(READER, draft).body("staleSince", notNullValue()).body("version", equalTo(2));
    ANALYST
        .request()
        .get("/v1/assessments/" + draft + "/reproduction")
        .then()
        .statusCode(200)
        .body("identical", is(true));
    JsonPath anew = draft(strategy);
    assertThat(anew.getString("verdict")).isEqualTo("WORKING");
    assertThat(anew.getList("methodologyBreaks")).isEmpty();
    assertThat(anew.getList("insufficiencies")).isEmpty();
    assertThat(anew.<Object>get("staleSince")).isNull();
    READER
        .request()
        .get("/v1/assessments/" + anew.getString("id") + "/difference")
        .then()
        .statusCode(200)
        .body("reasons.code", equalTo(List.of("OTHER_METHODOLOGY_BREAKS")));
  }

  @Test
  void arrival_whenWhatIsWithdrawnNeverConcernedThem_leavesAssessmentsAlone() {
    // Given: of another source, of another country, and hidden from who reads the assessment
    told("GL", everyOne("Radio Écho"));
    UUID other = breaks.deliver(Breaks.of("Another radio", "GL", "2019-07-01"));
    UUID elsewhere = breaks.deliver(Breaks.of("Radio Écho", "SJ", "2019-07-01"));
    UUID hidden =
        breaks.deliver(Breaks.of("Radio Écho", "GL", "2019-07-01").put("sharing", "AMBER"));
    String id =
        assessed(ANALYST.cleared(SharingLabel.GREEN), registerStrategy("GL")).getString("id");

    // When
    breaks.deliver(other, 2, Breaks.withdrawn("Another radio", "GL", "2019-07-01"));
    breaks.deliver(elsewhere, 2, Breaks.withdrawn("Radio Écho", "SJ", "2019-07-01"));
    breaks.deliver(
        hidden, 2, Breaks.withdrawn("Radio Écho", "GL", "2019-07-01").put("sharing", "AMBER"));
    breaks.deliver(UUID.randomUUID(), 2, Breaks.withdrawn("Radio Écho", "GL", "2019-07-01"));

    // Then
    read(READER, id).body("staleSince", nullValue()).body("version", equalTo(1));
  }

  private void told(String country, ObjIntConsumer<ObjectNode> by) {
    List<ReceivedEvent> events = SyntheticIncidents.of(country);
    for (int i = 0; i < events.size(); i++) {
      by.accept(IncidentEvents.data(events.get(i)), i);
    }
    intake.deliver(events);
  }

  private static ObjIntConsumer<ObjectNode> everyOne(String source) {
    return (data, _) -> source(data, source);
  }

  private static void source(ObjectNode data, String name) {
    data.withArrayProperty("sources").addObject().put("name", name);
  }

  private static JsonPath assessed(TestCaller analyst, String strategy) {
    return assess(analyst, strategy, WINDOW).statusCode(201).extract().jsonPath();
  }
}
