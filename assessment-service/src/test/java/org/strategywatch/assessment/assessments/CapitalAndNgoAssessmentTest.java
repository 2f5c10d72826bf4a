package org.strategywatch.assessment.assessments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.strategywatch.assessment.IncidentEvents.at;
import static org.strategywatch.assessment.IncidentEvents.received;
import static org.strategywatch.assessment.assessments.Assessing.ANALYST;
import static org.strategywatch.assessment.assessments.Assessing.PUBLISHER;
import static org.strategywatch.assessment.assessments.Assessing.READER;
import static org.strategywatch.assessment.assessments.Assessing.assess;
import static org.strategywatch.assessment.assessments.Assessing.publish;
import static org.strategywatch.assessment.assessments.Assessing.read;
import static org.strategywatch.assessment.assessments.Assessing.registerStrategy;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.strategywatch.assessment.IncidentEvents;
import org.strategywatch.assessment.Intake;
import org.strategywatch.assessment.statistics.InterruptedTimeSeries;
import org.strategywatch.assessment.statistics.MonthlySeries;
import org.strategywatch.assessment.statistics.StepOutcome.Estimate;
import org.strategywatch.platform.data.inbox.ReceivedEvent;

/** A verdict on the threat to Brazzaville, at −4.27, 15.27, and on what was done to aid. */
@QuarkusTest
class CapitalAndNgoAssessmentTest {

  private static final String COUNTRY = "CG";

  /** The other bank of the river: Kinshasa, at −4.32, 15.31. */
  private static final String CORRECTED = "CD";

  private static final String BOTH =
      """
      {"from": "2018-01", "to": "2023-12", "indicators": ["CAPITAL_THREAT", "NGO_IMPACT"]}
      """;

  // Squares, because a part of equal size in each month has no scatter to judge by.
  private static final IntPredicate NEAR = i -> i * i % 31 < 12;
  private static final IntPredicate AFFECTED = i -> (i * i + 3 * i) % 37 < 14;
  private static final IntPredicate CORROBORATED = i -> i % 5 != 0;
  private static final IntPredicate FROM_ALPHA = i -> i % 7 < 4;

  private final Intake intake;

  CapitalAndNgoAssessmentTest(Intake intake) {
    this.intake = intake;
  }

  @BeforeEach
  void sixYears() {
    List<ReceivedEvent> told = SyntheticIncidents.of(COUNTRY);
    for (int i = 0; i < told.size(); i++) {
      ObjectNode data = IncidentEvents.data(told.get(i));
      at(data, NEAR.test(i) ? -4.2 : 1.6, 15.3, "EXACT");
      if (AFFECTED.test(i)) {
        data.putObject("ngoImpact").putArray("organisations").addObject().put("kind", "INGO");
      }
      if (CORROBORATED.test(i)) {
        data.put("verification", "CORROBORATED");
      }
      String source = FROM_ALPHA.test(i) ? "Alpha" : "Beta";
      data.withArrayProperty("sources").addObject().put("name", source);
    }
    intake.deliver(told);
  }

  @Test
  void assess_byBoth_fitsTheModelToEachSeriesAndToItsParts() {
    JsonPath draft =
        assess(ANALYST, registerStrategy(COUNTRY), BOTH).statusCode(201).extract().jsonPath();

    assertThat(draft.getList("measures.indicator", String.class))
        .containsExactly("CAPITAL_THREAT", "NGO_IMPACT");
    assertThat(draft.getString("evidence.methodVersion")).isEqualTo("2.2");
    assertThat(draft.getString("measures[0].class")).isEqualTo("IMPROVED");
    assertMeasure(draft, "measures[0].", NEAR);
    assertMeasure(draft, "measures[1].", AFFECTED);
    assertThat(draft.getDouble("measures[0].againstTrend.observed")).isEqualTo(sumSince2021(NEAR));
    assertThat(draft.getString("verdictText.en"))
        .contains("Incidents within 100 km of the capital");
    assertThat(draft.getString("verdictText.fr"))
        .contains("Incidents à moins de 100 km de la capitale");
    ANALYST
        .request()
        .get("/v1/assessments/" + draft.getString("id") + "/reproduction")
        .then()
        .body("identical", is(true));
  }

  @Test
  void evidence_ofBoth_givesTheCountOfEachMonth() {
    String id = assess(ANALYST, registerStrategy(COUNTRY), BOTH).extract().path("id");

    READER
        .request()
        .get("/v1/assessments/" + id + "/evidence?kind=INDICATOR&limit=500")
        .then()
        .statusCode(200)
        .body("items.size()", equalTo(2 * 72))
        .body(
            "items.find { it.reference == 'CAPITAL_THREAT/2018-01' }.value",
            equalTo((float) months(NEAR)[0]))
        .body(
            "items.find { it.reference == 'NGO_IMPACT/2023-12' }.value",
            equalTo((float) months(AFFECTED)[71]))
        .body(
            "items.find { it.reference == 'NGO_IMPACT/2023-12' }.supports",
            contains("/measures/1"));
  }

  @ParameterizedTest
  @CsvSource({
    "en, Incidents within 100 km of the capital, Incidents affecting aid organisations",
    "fr, Incidents à moins de 100 km de la capitale, Incidents touchant des organisations d’aide"
  })
  void brief_ofBoth_callsThemByTheirNames(String language, String capital, String aid) {
    String id = assess(ANALYST, registerStrategy(COUNTRY), BOTH).extract().path("id");

    READER
        .request()
        .header("Accept", "text/markdown")
        .header("Accept-Language", language)
        .get("/v1/assessments/" + id + "/brief")
        .then()
        .statusCode(200)
        .body(containsString(capital))
        .body(containsString(aid));
  }

  @Test
  void staleness_whenAnIncidentTurnsOutToBeNearTheCapital_isMarked() {
    intake.deliver(SyntheticIncidents.of(CORRECTED));
    String id = assess(ANALYST, registerStrategy(CORRECTED), BOTH).extract().path("id");
    publish(PUBLISHER, id, "\"1\"").statusCode(200);
    UUID incident = SyntheticIncidents.id(CORRECTED, YearMonth.of(2018, 1), 1);

    deliver(incident, 2, data -> data.put("summary", "Told in other words"));
    read(READER, id).body("staleSince", nullValue());

    deliver(incident, 3, data -> at(data, -4.2, 15.3, "EXACT"));
    read(READER, id).body("staleSince", notNullValue());
  }

  @ParameterizedTest
  @CsvSource({
    "en, CAPITAL_THREAT cannot be measured",
    "fr, CAPITAL_THREAT ne peut pas être mesuré"
  })
  void assess_whereNoCapitalIsKnown_isRefused(String language, String message) {
    ANALYST
        .request()
        .contentType("application/json")
        .header("Accept-Language", language)
        .body(BOTH)
        .post("/v1/strategies/" + registerStrategy("XN") + "/assessments")
        .then()
        .statusCode(400)
        .contentType("application/problem+json")
        .body("errors[0].pointer", equalTo("/indicators"))
        .body("errors[0].code", equalTo("CAPITAL_UNKNOWN"))
        .body("errors[0].message", containsString(message));
  }

  @Test
  void assess_byAllNine_isPossibleAndByMoreIsNot() {
    String nine =
        "\"ATTACKS\", \"FATALITIES\", \"CIVILIAN_FATALITIES\", \"CIVILIAN_TARGETING\", \"LETHALITY\","
            + " \"DIFFUSION\", \"FRAGMENTATION\", \"CAPITAL_THREAT\", \"NGO_IMPACT\"";
    String body = "{\"from\": \"2018-01\", \"to\": \"2023-12\", \"indicators\": [%s]}";
    String strategy = registerStrategy(COUNTRY);

    assess(ANALYST, strategy, body.formatted(nine))
        .statusCode(201)
        .body("measures.size()", equalTo(9));
    assess(ANALYST, strategy, body.formatted(nine + ", \"ATTACKS\", \"NGO_EFFECT\""))
        .statusCode(400)
        .body("errors[0].pointer", equalTo("/indicators/10"));
  }

  private void deliver(UUID incident, long version, Consumer<ObjectNode> correction) {
    ReceivedEvent told = SyntheticIncidents.of(CORRECTED).get(1);
    ObjectNode data = IncidentEvents.data(told);
    correction.accept(data);
    intake.deliver(received(incident, version, data));
  }

  private static void assertMeasure(JsonPath draft, String measure, IntPredicate counted) {
    List<String> checks = draft.getList(measure + "sensitivity.name", String.class);
    assertEstimate(draft, measure + "againstTrend", counted);
    Map.of(
            "ONLY_CORROBORATED", counted.and(CORROBORATED),
            "WITHOUT_SOURCE_1", counted.and(FROM_ALPHA.negate()),
            "WITHOUT_SOURCE_2", counted.and(FROM_ALPHA))
        .forEach(
            (check, part) ->
                assertEstimate(
                    draft, measure + "sensitivity[" + checks.indexOf(check) + "]", part));
  }

  private static void assertEstimate(JsonPath draft, String place, IntPredicate counted) {
    MonthlySeries series = MonthlySeries.of(YearMonth.of(2018, 1), months(counted));
    Estimate expected =
        (Estimate) InterruptedTimeSeries.startingIn(YearMonth.of(2021, 1)).estimate(series);
    assertThat(draft.getDouble(place + ".rateRatio"))
        .as("rate ratio of %s", place)
        .isCloseTo(expected.rateRatio(), within(1e-6));
    assertThat(draft.getDouble(place + ".high"))
        .as("upper end of %s", place)
        .isCloseTo(expected.high(), within(1e-6));
  }

  private static double sumSince2021(IntPredicate counted) {
    return Arrays.stream(months(counted)).skip(36).sum();
  }

  /** What the synthetic incidents hold, by their numbers. */
  private static long[] months(IntPredicate counted) {
    long[] months = new long[72];
    int next = 0;
    for (int month = 0; month < months.length; month++) {
      int count = (month < 36 ? 18 : 6) + (month * 7) % 5;
      months[month] = IntStream.range(next, next + count).filter(counted).count();
      next += count;
    }
    return months;
  }
}
