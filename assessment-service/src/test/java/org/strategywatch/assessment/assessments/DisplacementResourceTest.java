package org.strategywatch.assessment.assessments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.strategywatch.assessment.IncidentEvents.incident;
import static org.strategywatch.assessment.IncidentEvents.received;
import static org.strategywatch.assessment.assessments.Assessing.ANALYST;
import static org.strategywatch.assessment.assessments.Assessing.READER;
import static org.strategywatch.assessment.assessments.Assessing.assess;
import static org.strategywatch.assessment.assessments.Assessing.read;
import static org.strategywatch.assessment.assessments.Assessing.registerStrategy;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.strategywatch.assessment.IncidentEvents;
import org.strategywatch.assessment.Intake;
import org.strategywatch.assessment.neighbours.Borders;
import org.strategywatch.platform.data.inbox.ReceivedEvent;
import org.strategywatch.platform.test.TestCaller;
import org.strategywatch.platform.web.security.SharingLabel;

/** Violence that may have moved to neighbouring countries or areas, from events to the answer. */
@QuarkusTest
class DisplacementResourceTest {

  private static final String WINDOW = "\"from\": \"2018-01\", \"to\": \"2023-12\"";
  private static final TestCaller CLEARED_GREEN = ANALYST.cleared(SharingLabel.GREEN);

  private final Intake intake;
  private final Borders borders;

  DisplacementResourceTest(Intake intake, Borders borders) {
    this.intake = intake;
    this.borders = borders;
  }

  @Test
  void assess_whenItRoseInTheCountryNextDoor_suspectsThatItMoved() {
    intake.deliver(SyntheticIncidents.of("LS"));
    List<ReceivedEvent> nextDoor = SyntheticIncidents.rising("ZA");
    nextDoor.forEach(event -> data(event).put("licence", "OPEN_LICENCE"));
    intake.deliver(nextDoor);

    var answer = assess(ANALYST, registerStrategy("LS"), "{" + WINDOW + "}").statusCode(201);

    answer
        .body("displacement.finding", equalTo("SUSPECTED"))
        .body("displacement.neighbours", equalTo(1))
        .body("displacement.notShownSingly", equalTo(0))
        .body("displacement.indicators.indicator", hasSize(4))
        .body("displacement.indicators[0].shifted", equalTo(true))
        .body("displacement.indicators[0].single[0].country", equalTo("ZA"))
        .body("displacement.indicators[0].single[0].admin1", nullValue())
        .body("displacement.indicators[0].single[0].class", equalTo("DETERIORATED"))
        .body("displacement.indicators[0].together.observed", equalTo(720f))
        .body("certaintySteps.factor", hasItem("BIAS"))
        .body("verdict", equalTo("WORKING"))
        .body("verdictText.en", containsString("Violence may have moved next door"))
        .body("verdictText.fr", containsString("La violence a pu se déplacer"))
        .body("evidence.incidents", equalTo(1006))
        .body("evidence.methodVersion", equalTo("2.2"));
    assertThat(
            answer.extract().jsonPath().getDouble("displacement.indicators[0].together.rateRatio"))
        .isCloseTo(2.5409930696, within(1e-6));
    String id = answer.extract().path("id");
    READER
        .request()
        .get("/v1/assessments/" + id + "/reproduction")
        .then()
        .body("identical", equalTo(true));
    READER
        .request()
        .accept("text/markdown")
        .header("Accept-Language", "fr")
        .get("/v1/assessments/" + id + "/brief")
        .then()
        .statusCode(200)
        .body(containsString("La violence a pu se déplacer"))
        .body(containsString("| Tous les voisins ensemble | 720 | 283 | 2,54 (2,26 à 2,85) |"))
        .body(containsString("- incidents chez les voisins : open licence"))
        .body(containsString("| Afrique du Sud | 720 | 283 | 2,54 (2,26 à 2,85) |"));
    READER
        .request()
        .accept("text/html")
        .get("/v1/assessments/" + id + "/brief")
        .then()
        .statusCode(200)
        .body(containsString("Incidents next door, against what the trend"))
        .body(containsString("<span dir=\"auto\">South Africa</span>"));
  }

  @Test
  void assess_whenItWentOnAsBeforeNextDoor_doesNotSeeIt() {
    intake.deliver(SyntheticIncidents.of("DO"));
    intake.deliver(SyntheticIncidents.steady("HT"));

    assess(ANALYST, registerStrategy("DO"), "{" + WINDOW + "}")
        .statusCode(201)
        .body("displacement.finding", equalTo("NOT_SEEN"))
        .body("displacement.text.en", containsString("incidents: ratio 1.02, 0.89 to 1.16"))
        .body("certaintySteps.factor", not(hasItem("BIAS")));
  }

  @Test
  void assess_whenAreasAreCovered_looksAtWhatTouchesThemHereAndAcrossTheBorder() {
    borders.tell(Borders.event("BS", 1, "North: BS/Middle VC/East", "Middle: BS/North BS/South"));
    intake.deliver(placed(SyntheticIncidents.of("BS"), "North"));
    intake.deliver(placed(SyntheticIncidents.rising("VC"), "East territory"));

    assess(ANALYST, strategyOf("BS", "Région North"), "{" + WINDOW + "}")
        .statusCode(201)
        .body("displacement.finding", equalTo("SUSPECTED"))
        .body("displacement.neighbours", equalTo(2))
        .body("displacement.indicators[0].single.country", contains("VC", "BS"))
        .body("displacement.indicators[0].single.admin1", contains("East", "Middle"))
        .body("displacement.indicators[0].single[1].cannotSay", equalTo("All values are zero."))
        .body("displacement.text.en", containsString("the neighbouring areas together"));
  }

  @Test
  void assess_whenNoUnitHasTheNameOfTheArea_saysThatItsNeighboursAreNotKnown() {
    assess(ANALYST, strategyOf("BS", "Nowhere"), "{" + WINDOW + "}")
        .statusCode(201)
        .body("displacement.finding", equalTo("CANNOT_SAY"))
        .body("displacement.unknownAreas", contains("Nowhere"))
        .body(
            "displacement.text.en",
            equalTo(
                "Whether violence moved next door cannot be said, because its neighbours are not"
                    + " known."));
  }

  @Test
  void assess_whenSomebodyNamesTheNeighbours_looksAtThem() {
    intake.deliver(placed(SyntheticIncidents.of("SZ"), "Hhohho"));
    intake.deliver(SyntheticIncidents.steady("CV"));
    String body =
        "{"
            + WINDOW
            + ", \"displacementAreas\": [\"Lubombo\"], \"displacementCountries\": [\"CV\", \"CV\"]}";

    assess(ANALYST, strategyOf("SZ", "Hhohho"), body)
        .statusCode(201)
        .body("displacement.finding", equalTo("NOT_SEEN"))
        .body("displacement.neighbours", equalTo(2))
        .body("displacement.indicators[0].single.country", contains("CV", "SZ"))
        .body("displacement.indicators[0].single[1].admin1", equalTo("Lubombo"));
  }

  @ParameterizedTest
  @CsvSource({
    "'\"displacementCountries\": [\"CV\", \"ML-1\"]', /displacementCountries/1, UNKNOWN_COUNTRY",
    "'\"displacementCountries\": [\"SZ\"]', /displacementCountries/0, WITHIN_STRATEGY",
    "'\"displacementAreas\": [\"Lubombo\", \"région HHOHHO\"]', /displacementAreas/1, WITHIN_STRATEGY",
    "'\"displacementAreas\": [\"Region\"]', /displacementAreas/0, NO_NAME"
  })
  void assess_whenANeighbourIsNone_namesIt(String field, String pointer, String code) {
    assess(ANALYST, strategyOf("SZ", "Hhohho"), "{" + WINDOW + ", " + field + "}")
        .statusCode(400)
        .contentType("application/problem+json")
        .body("errors[0].pointer", equalTo(pointer))
        .body("errors[0].code", equalTo(code));
  }

  @ParameterizedTest
  @CsvSource({
    "'\"displacementAreas\": [\" \"]', /displacementAreas/0",
    "'\"displacementCountries\": [null]', /displacementCountries/0",
    "'\"displacementCountries\": \"CV\"', /displacementCountries"
  })
  void assess_whenTheListIsWrong_namesThePlace(String field, String pointer) {
    assess(ANALYST, strategyOf("SZ", "Hhohho"), "{" + WINDOW + ", " + field + "}")
        .statusCode(400)
        .body("errors[0].pointer", equalTo(pointer));
  }

  @Test
  void assess_whenTheStrategyCoversTheCountry_refusesAreasOfIt() {
    assess(
            ANALYST,
            registerStrategy("SZ"),
            "{" + WINDOW + ", \"displacementAreas\": [\"Lubombo\"]}")
        .statusCode(400)
        .body("errors[0].pointer", equalTo("/displacementAreas/0"))
        .body("errors[0].message", equalTo("the strategy covers the whole country"));
  }

  @Test
  void assess_whenIncidentsNextDoorAreHidden_doNotCountForWhoMayNotSeeThem() {
    intake.deliver(SyntheticIncidents.of("ST"));
    intake.deliver(SyntheticIncidents.steady("KM"));
    String strategy = registerStrategy("ST");
    String body = "{" + WINDOW + ", \"displacementCountries\": [\"KM\"]}";
    String before = displacement(assess(CLEARED_GREEN, strategy, body).extract().asString());

    intake.deliver(
        SyntheticIncidents.rising("KM").stream().map(DisplacementResourceTest::hidden).toList());

    var green = assess(CLEARED_GREEN, strategy, body).body("sharing", equalTo("CLEAR"));
    assertThat(displacement(green.extract().asString())).isEqualTo(before);
    var red =
        assess(ANALYST, strategy, body)
            .body("sharing", equalTo("RED"))
            .body("displacement.indicators[0].together.observed", equalTo(1116f))
            .body("evidence.incidents", equalTo(1006));
    read(READER.cleared(SharingLabel.AMBER), red.extract().path("id")).statusCode(404);
  }

  @Test
  void changed_whenItHappensNextDoor_marksTheAssessmentStale() {
    intake.deliver(SyntheticIncidents.of("SC"));
    String body = "{" + WINDOW + ", \"displacementCountries\": [\"MU\"]}";
    String id = assess(ANALYST, registerStrategy("SC"), body).extract().path("id");

    intake.deliver(
        told("MU", "2024-01-01", "CLEAR"),
        told("MU", "2020-05-05", "AMBER"),
        told("MG", "2020-05-05", "CLEAR"));
    read(READER, id).body("staleSince", nullValue()).body("version", equalTo(1));

    intake.deliver(told("MU", "2020-05-05", "CLEAR"));
    read(READER, id).body("staleSince", notNullValue()).body("version", equalTo(2));
  }

  @Test
  void changed_whenTheLabelOfAnIncidentNextDoorRises_raisesTheAssessmentsToo() {
    intake.deliver(SyntheticIncidents.of("TT"));
    UUID counted = UUID.randomUUID();
    UUID outside = UUID.randomUUID();
    borders.tell(Borders.event("TT", 1, "Arima: TT/Tobago"));
    intake.deliver(
        received(counted, 1, incident(counted, "TT", "2020-05-05").put("admin1", "Tobago")),
        received(outside, 1, incident(outside, "TT", "2020-05-05").put("admin1", "Elsewhere")));
    String id = assess(ANALYST, strategyOf("TT", "Arima"), "{" + WINDOW + "}").extract().path("id");

    intake.deliver(
        received(
            outside,
            2,
            incident(outside, "TT", "2020-05-05")
                .put("admin1", "Elsewhere")
                .put("sharing", "RED")));
    read(READER, id).body("sharing", equalTo("CLEAR"));
    intake.deliver(
        received(
            counted,
            2,
            incident(counted, "TT", "2020-05-05").put("admin1", "Tobago").put("sharing", "AMBER")));

    read(READER.cleared(SharingLabel.GREEN), id).statusCode(404);
    read(READER, id).body("sharing", equalTo("AMBER")).body("staleSince", notNullValue());
  }

  @Test
  void difference_whenTheNeighboursAreOthers_saysThatTheFindingMoved() {
    intake.deliver(SyntheticIncidents.of("LC"));
    intake.deliver(SyntheticIncidents.rising("GQ"));
    String strategy = registerStrategy("LC");
    String one = assess(ANALYST, strategy, "{" + WINDOW + "}").extract().path("id");
    String other =
        assess(ANALYST, strategy, "{" + WINDOW + ", \"displacementCountries\": [\"GQ\"]}")
            .extract()
            .path("id");

    READER
        .request()
        .get("/v1/assessments/" + other + "/difference?with=" + one)
        .then()
        .statusCode(200)
        .body("before.displacement", equalTo("CANNOT_SAY"))
        .body("after.displacement", equalTo("SUSPECTED"))
        .body("moved", hasItem("displacement"));
  }

  private static String displacement(String answer) {
    return answer.substring(answer.indexOf("\"displacement\":"));
  }

  private static ReceivedEvent told(String country, String date, String sharing) {
    UUID id = UUID.randomUUID();
    return received(id, 1, incident(id, country, date).put("sharing", sharing));
  }

  /** Another incident at the same place and time, which only few may see. */
  private static ReceivedEvent hidden(ReceivedEvent event) {
    ObjectNode data = data(event).deepCopy();
    UUID id = UUID.randomUUID();
    data.put("id", id.toString()).put("sharing", "RED");
    return received(id, 1, data);
  }

  private static List<ReceivedEvent> placed(List<ReceivedEvent> events, String area) {
    events.forEach(event -> data(event).put("admin1", area));
    return events;
  }

  private static ObjectNode data(ReceivedEvent event) {
    return IncidentEvents.data(event);
  }

  private static String strategyOf(String country, String area) {
    return ANALYST
        .request()
        .contentType("application/json")
        .body(
            """
            {"title": "Plan", "country": "%s", "admin1": ["%s"], "owner": "Government",
             "startedOn": "2021-01-01", "sharing": "CLEAR"}
            """
                .formatted(country, area))
        .post("/v1/strategies")
        .then()
        .statusCode(201)
        .extract()
        .path("id");
  }
}
