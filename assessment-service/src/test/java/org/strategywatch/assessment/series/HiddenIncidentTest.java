package org.strategywatch.assessment.series;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.strategywatch.assessment.IncidentEvents.incident;
import static org.strategywatch.assessment.IncidentEvents.received;
import static org.strategywatch.assessment.IncidentEvents.withActor;
import static org.strategywatch.assessment.IncidentEvents.withDeaths;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.strategywatch.assessment.Intake;
import org.strategywatch.platform.test.TestCaller;
import org.strategywatch.platform.web.security.Roles;
import org.strategywatch.platform.web.security.SharingLabel;

/** Two worlds that differ in hidden incidents give the same bytes. */
@QuarkusTest
class HiddenIncidentTest {

  private static final List<String> QUESTIONS =
      List.of(
          "/v1/indicators/change-points?country=FO&indicator=ATTACKS&from=2015-01&to=2016-12",
          "/v1/indicators/change-points?country=FO&indicator=FATALITIES&from=2015-01&to=2016-12",
          "/v1/indicators/control-charts?country=FO&indicator=ATTACKS&from=2015-01&to=2016-12"
              + "&baselineMonths=12",
          "/v1/spread?country=FO&from=2015-01&to=2016-12",
          "/v1/spread?country=FO&from=2015-01&to=2016-12&asOf=2024-10-02",
          "/v1/comparison-indices?country=FO&year=2016");

  private final Intake intake;

  HiddenIncidentTest(Intake intake) {
    this.intake = intake;
  }

  @Test
  void answers_whenOnlyHiddenIncidentsArrive_keepTheirBytesAndTags() {
    // Given
    intake.deliver(
        SeededSeries.events(
            "FO",
            "Streymoy",
            "GREEN",
            YearMonth.of(2015, 1),
            "2 3 2 4 2 3 2 3 2 4 2 3 2 3 2 3 2 4 2 3 2 3 2 3"));
    List<String> before = answers();

    // When: an area, a unit, a group and deaths that nobody else has, and the newest day
    UUID id = UUID.nameUUIDFromBytes("hidden on the Faroes".getBytes(UTF_8));
    ObjectNode hidden = withDeaths(incident(id, "FO", "2016-12-31"), 50, 60, 70);
    withActor(hidden, "Group", "REBEL_GROUP");
    hidden.put("admin1", "Vágar").put("admin2", "Sørvágur").put("sharing", "AMBER");
    intake.deliver(received(id, 1, hidden));

    // Then
    assertThat(answers()).isEqualTo(before);
    assertThat(seenBy(SharingLabel.AMBER)).doesNotContainAnyElementsOf(before);
  }

  private static List<String> answers() {
    return seenBy(SharingLabel.GREEN);
  }

  private static List<String> seenBy(SharingLabel clearance) {
    TestCaller caller = TestCaller.with(Roles.ANALYST).cleared(clearance);
    return QUESTIONS.stream()
        .map(question -> caller.request().get(question))
        .map(HiddenIncidentTest::tagAndBody)
        .toList();
  }

  private static String tagAndBody(Response answer) {
    answer.then().statusCode(200);
    return answer.header("ETag") + "\n" + answer.asString();
  }
}
