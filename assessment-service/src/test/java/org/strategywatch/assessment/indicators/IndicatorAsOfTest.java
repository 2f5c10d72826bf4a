package org.strategywatch.assessment.indicators;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.strategywatch.assessment.IncidentEvents.incident;
import static org.strategywatch.assessment.IncidentEvents.withDeaths;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.github.f4b6a3.uuid.UuidCreator;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.strategywatch.assessment.IncidentEvents;
import org.strategywatch.assessment.Intake;
import org.strategywatch.platform.data.inbox.ReceivedEvent;
import org.strategywatch.platform.test.TestCaller;
import org.strategywatch.platform.web.security.Roles;
import org.strategywatch.platform.web.security.SharingLabel;

@QuarkusTest
class IndicatorAsOfTest {

  private static final TestCaller READER = TestCaller.with(Roles.READER);
  private static final UUID CORRECTED = UUID.fromString("00000000-0000-4000-8000-00000000a001");
  private static final UUID RETRACTED = UUID.fromString("00000000-0000-4000-8000-00000000a002");
  private static final UUID RAISED = UUID.fromString("00000000-0000-4000-8000-00000000a003");
  private static final UUID ERASED = UUID.fromString("00000000-0000-4000-8000-00000000a004");

  private final Intake intake;

  IndicatorAsOfTest(Intake intake) {
    this.intake = intake;
  }

  /** The first two versions of the corrected one come in one batch, as after a break. */
  private void deliverHistory() {
    intake.deliver(
        event(CORRECTED, 1, "2024-02-01", withDeaths(of(CORRECTED, "2024-01-10"), 1, 1, 1)),
        event(CORRECTED, 2, "2024-03-01", withDeaths(of(CORRECTED, "2024-01-10"), 5, 5, 5)));
    intake.deliver(
        event(CORRECTED, 3, "2024-04-01", withDeaths(of(CORRECTED, "2024-02-10"), 7, 7, 7)),
        event(RETRACTED, 1, "2024-02-01", withDeaths(of(RETRACTED, "2024-01-11"), 10, 10, 10)),
        event(RAISED, 1, "2024-02-01", withDeaths(of(RAISED, "2024-01-12"), 100, 100, 100)),
        event(ERASED, 1, "2024-02-01", withDeaths(of(ERASED, "2024-01-13"), 1000, 1000, 1000)));
    intake.deliver(
        event(
            RETRACTED,
            2,
            "2024-03-15",
            withDeaths(of(RETRACTED, "2024-01-11"), 10, 10, 10).put("verification", "RETRACTED")),
        event(
            RAISED,
            2,
            "2024-03-20",
            withDeaths(of(RAISED, "2024-01-12"), 100, 100, 100).put("sharing", "AMBER")),
        event(ERASED, 2, "2024-03-25", null));
  }

  /**
   * Deaths of January and February: 1, 5 and 7 the corrected one, 10 the retracted, 100 the raised.
   */
  @ParameterizedTest
  @CsvSource({
    "2024-01-31, 0, 0, 0",
    "2024-02-01, 11, 0, 100",
    "2024-02-29T23:59:59Z, 11, 0, 100",
    "2024-03-10, 15, 0, 100",
    "2024-03-31, 5, 0, 100",
    "2024-04-01, 0, 7, 100",
  })
  void read_asOfADay_countsWhatWasKnownThenAndMayBeSeenToday(
      String day, float january, float february, float raised) {
    deliverHistory();

    series(READER.cleared(SharingLabel.GREEN), day)
        .statusCode(200)
        .body("points.value", contains(january, february));
    series(READER, day).body("points.value", contains(january + raised, february));
  }

  @Test
  void read_asOfToday_isTheAnswerOfToday() {
    deliverHistory();

    String now = series(READER, null).extract().asString();

    series(READER, Instant.now().toString()).body(equalTo(now));
  }

  @ParameterizedTest
  @ValueSource(strings = {"yesterday", "2024-13-01", "2024"})
  void read_asOfWhatIsNoDay_namesTheParameter(String moment) {
    series(READER, moment)
        .statusCode(400)
        .body("errors[0].parameter", equalTo("asOf"))
        .body("errors[0].code", equalTo("INVALID_MOMENT"));
  }

  private static ValidatableResponse series(TestCaller caller, @Nullable String asOf) {
    return caller
        .request()
        .get(
            "/v1/indicators?country=ZW&indicator=FATALITIES&from=2024-01&to=2024-02"
                + (asOf == null ? "" : "&asOf=" + asOf))
        .then();
  }

  private static ObjectNode of(UUID id, String day) {
    return incident(id, "ZW", day);
  }

  private static ReceivedEvent event(UUID id, long version, String day, @Nullable JsonNode data) {
    return new ReceivedEvent(
        UuidCreator.getTimeOrderedEpochPlus1(),
        "org.strategywatch.incident.corrected",
        id.toString(),
        version,
        Instant.parse(day + "T12:00:00Z"),
        "CLEAR",
        IncidentEvents.json(data));
  }
}
