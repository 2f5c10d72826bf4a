package org.strategywatch.assessment.assessments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.hamcrest.Matchers.is;
import static org.strategywatch.assessment.assessments.Assessing.ANALYST;
import static org.strategywatch.assessment.assessments.Assessing.draft;
import static org.strategywatch.assessment.assessments.Assessing.registerStrategy;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.strategywatch.assessment.IncidentEvents;
import org.strategywatch.assessment.Intake;
import org.strategywatch.assessment.statistics.InterruptedTimeSeries;
import org.strategywatch.assessment.statistics.MonthlySeries;
import org.strategywatch.assessment.statistics.StepOutcome.Estimate;
import org.strategywatch.platform.data.inbox.ReceivedEvent;

/** The verdict without each source in turn, and from corroborated incidents only. */
@QuarkusTest
class SensitivityResourceTest {

  private static final String OF_SOURCES = "TV";
  private static final String WITHOUT_SOURCES = "NR";
  private static final String ALL_CORROBORATED = "KI";

  private final Intake intake;

  SensitivityResourceTest(Intake intake) {
    this.intake = intake;
  }

  @BeforeEach
  void deliver() {
    List<ReceivedEvent> told = new ArrayList<>(SyntheticIncidents.of(OF_SOURCES));
    for (int i = 0; i < told.size(); i++) {
      tell(told.get(i), i);
    }
    intake.deliver(told);
    intake.deliver(SyntheticIncidents.of(WITHOUT_SOURCES));
    List<ReceivedEvent> sure = SyntheticIncidents.of(ALL_CORROBORATED);
    sure.forEach(event -> data(event).put("verification", "CORROBORATED"));
    intake.deliver(sure);
  }

  /** Every other one from Alpha alone; of the rest, some for one organisation only. */
  private static void tell(ReceivedEvent event, int i) {
    ObjectNode data = data(event);
    if (i % 2 == 0) {
      source(data, "Álpha News");
    } else if (i % 6 == 1) {
      source(data, "Hushed Informant");
      data.withArrayProperty("audience").add("one-organisation");
    } else {
      source(data, "Beta");
      if (i % 4 == 1) {
        source(data, "Gamma");
      }
    }
    if (i == 0) {
      source(data, "Once Only");
    }
  }

  private static void source(ObjectNode data, String name) {
    data.withArrayProperty("sources").addObject().put("name", name);
  }

  private static ObjectNode data(ReceivedEvent event) {
    return IncidentEvents.data(event);
  }

  @Test
  void assess_whenSourcesAreKnown_leavesEachLargeOneOutInTurn() {
    JsonPath draft = draft(registerStrategy(OF_SOURCES));

    assertThat(names(draft, 0))
        .containsExactly(
            "START_3_MONTHS_EARLIER",
            "START_3_MONTHS_LATER",
            "WITHOUT_SEASON",
            "NEGATIVE_BINOMIAL",
            "NEWEY_WEST_LAG_3",
            "ONLY_CORROBORATED",
            "WITHOUT_SOURCE_1",
            "WITHOUT_SOURCE_2",
            "WITHOUT_SOURCE_3",
            "WITHOUT_SOURCE_4",
            "OTHER_SOURCES");
    assertThat(draft.getString("measures[0].sensitivity[6].source")).isEqualTo("alpha news");
    assertThat(draft.getString("measures[0].sensitivity[6].label.en"))
        .isEqualTo("without the source “alpha news”");
    assertThat(draft.getString("measures[0].sensitivity[6].label.fr"))
        .isEqualTo("sans la source « alpha news »");
    Estimate expected = (Estimate) withoutAlpha();
    close(draft, "rateRatio", expected.rateRatio());
    close(draft, "low", expected.low());
    close(draft, "high", expected.high());
    assertThat(draft.getString("measures[0].sensitivity[6].class")).isEqualTo("IMPROVED");
    assertThat(draft.getString("measures[0].sensitivity[10].cannotSay"))
        .startsWith("1 further sources were not left out one by one");
    assertThat(draft.getBoolean("measures[0].stable")).isTrue();
    assertThat(draft.getString("evidence.methodVersion")).isEqualTo("2.2");
    ANALYST
        .request()
        .get("/v1/assessments/" + draft.getString("id") + "/reproduction")
        .then()
        .statusCode(200)
        .body("identical", is(true));
  }

  @Test
  void assess_whenASourceIsKnownFromRestrictedIncidentsOnly_doesNotNameIt() {
    JsonPath draft = draft(registerStrategy(OF_SOURCES));

    assertThat(draft.prettify().toLowerCase(Locale.ROOT))
        .contains("without source no. ")
        .doesNotContain("hushed");
  }

  @Test
  void assess_whenNothingIsCorroborated_saysSoAndStaysStable() {
    JsonPath draft = draft(registerStrategy(WITHOUT_SOURCES));

    assertThat(names(draft, 0)).hasSize(6).last().isEqualTo("ONLY_CORROBORATED");
    assertThat(draft.getString("measures[0].sensitivity[5].cannotSay"))
        .isEqualTo("All values are zero.");
    assertThat(draft.getBoolean("measures[0].stable")).isTrue();
    assertThat(names(draft, 1)).contains("LOW_DEATHS", "HIGH_DEATHS");
  }

  @Test
  void assess_whenEverythingIsCorroborated_findsTheSame() {
    JsonPath draft = draft(registerStrategy(ALL_CORROBORATED));

    assertThat(draft.getDouble("measures[0].sensitivity[5].rateRatio"))
        .isEqualTo(draft.getDouble("measures[0].againstTrend.rateRatio"));
    assertThat(draft.getString("measures[0].sensitivity[5].label.fr"))
        .isEqualTo("seulement les incidents corroborés ou vérifiés");
  }

  private static List<String> names(JsonPath draft, int measure) {
    return draft.getList("measures[" + measure + "].sensitivity.name", String.class);
  }

  private static void close(JsonPath draft, String field, double expected) {
    assertThat(Double.parseDouble(draft.getString("measures[0].sensitivity[6]." + field)))
        .isCloseTo(expected, within(1e-6));
  }

  /** The first incident of all has a second source and stays. */
  private static Object withoutAlpha() {
    long[] left = new long[72];
    int i = 0;
    for (int month = 0; month < left.length; month++) {
      int count = (month < 36 ? 18 : 6) + (month * 7) % 5;
      int from = i;
      left[month] =
          IntStream.range(from, from + count).filter(it -> it == 0 || it % 2 != 0).count();
      i += count;
    }
    MonthlySeries series = MonthlySeries.of(YearMonth.of(2018, 1), left);
    return InterruptedTimeSeries.startingIn(YearMonth.of(2021, 1)).estimate(series);
  }
}
