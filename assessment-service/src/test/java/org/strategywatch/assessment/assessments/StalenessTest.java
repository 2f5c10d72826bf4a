package org.strategywatch.assessment.assessments;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.strategywatch.assessment.IncidentEvents.incident;
import static org.strategywatch.assessment.IncidentEvents.received;
import static org.strategywatch.assessment.assessments.Assessing.ANALYST;
import static org.strategywatch.assessment.assessments.Assessing.READER;
import static org.strategywatch.assessment.assessments.Assessing.draft;
import static org.strategywatch.assessment.assessments.Assessing.read;
import static org.strategywatch.assessment.assessments.Assessing.registerStrategy;

import io.quarkus.test.junit.QuarkusTest;
import java.time.YearMonth;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.strategywatch.assessment.Intake;
import org.strategywatch.platform.web.security.SharingLabel;

@QuarkusTest
class StalenessTest {

  private final Intake intake;

  StalenessTest(Intake intake) {
    this.intake = intake;
  }

  @Test
  void changed_whenNewIncidentLiesInTheWindow_marksTheAssessmentStale() {
    // Given
    String id = assessed("XP");
    UUID incident = UUID.randomUUID();

    // When
    intake.deliver(received(incident, 1, incident(incident, "XP", "2020-05-05")));

    // Then
    read(READER, id).body("staleSince", notNullValue()).body("version", equalTo(2));
  }

  @Test
  void changed_whenIncidentLiesElsewhere_leavesTheAssessmentAlone() {
    // Given
    String id = assessed("XQ");
    UUID later = UUID.randomUUID();
    UUID abroad = UUID.randomUUID();

    // When
    intake.deliver(
        received(later, 1, incident(later, "XQ", "2024-01-01")),
        received(abroad, 1, incident(abroad, "XR", "2020-05-05")));

    // Then
    read(READER, id).body("staleSince", nullValue()).body("version", equalTo(1));
  }

  @Test
  void changed_whenReadersMayNotSeeTheIncident_doesNotTellOfIt() {
    // Given
    String id = assessed("XS");
    UUID hidden = UUID.randomUUID();

    // When
    intake.deliver(
        received(hidden, 1, incident(hidden, "XS", "2020-05-05").put("sharing", "AMBER")));

    // Then
    read(READER, id).body("staleSince", nullValue()).body("version", equalTo(1));
  }

  @Test
  void changed_whenIncidentIsCorrectedWithoutEffectOnASeries_leavesTheAssessmentAlone() {
    // Given
    UUID incident = UUID.randomUUID();
    intake.deliver(received(incident, 1, incident(incident, "XT", "2020-05-05")));
    String id = assessed("XT");

    // When
    intake.deliver(
        received(incident, 2, incident(incident, "XT", "2020-05-05").put("summary", "clearer")));

    // Then
    read(READER, id).body("staleSince", nullValue());
  }

  @Test
  void changed_whenLabelOfACountedIncidentRises_raisesTheAssessmentsToo() {
    // Given
    String id = assessed("XU");
    UUID counted = SyntheticIncidents.id("XU", YearMonth.of(2020, 5), 0);

    // When
    intake.deliver(
        received(counted, 2, incident(counted, "XU", "2020-05-01").put("sharing", "AMBER")));

    // Then
    read(READER.cleared(SharingLabel.GREEN), id).statusCode(404);
    read(READER, id).statusCode(200).body("sharing", equalTo("AMBER"));
    READER
        .cleared(SharingLabel.GREEN)
        .request()
        .get("/v1/assessments?country=XU")
        .then()
        .body("items", hasSize(0));
  }

  @Test
  void assess_whenAnalystMaySeeMore_countsItAndCarriesTheLabel() {
    // Given
    UUID hidden = UUID.randomUUID();
    intake.deliver(
        received(hidden, 1, incident(hidden, "XV", "2020-05-05").put("sharing", "AMBER")));

    // When
    String id = assessed("XV");

    // Then
    read(READER.cleared(SharingLabel.GREEN), id).statusCode(404);
    read(READER, id).body("sharing", equalTo("AMBER"));
    READER.request().get("/v1/assessments?country=XV").then().body("items.id", contains(id));
  }

  @Test
  void relabelled_whenTheStrategysLabelRises_raisesItsAssessmentsToo() {
    // Given
    intake.deliver(SyntheticIncidents.of("XY"));
    String strategy = registerStrategy("XY");
    String id = draft(strategy).getString("id");

    // When
    ANALYST
        .request()
        .contentType("application/merge-patch+json")
        .header("If-Match", "\"1\"")
        .body("{\"sharing\": \"RED\"}")
        .patch("/v1/strategies/" + strategy)
        .then()
        .statusCode(200);

    // Then
    read(READER.cleared(SharingLabel.AMBER), id).statusCode(404);
    read(READER, id).body("sharing", equalTo("RED")).body("staleSince", nullValue());
  }

  private String assessed(String country) {
    intake.deliver(SyntheticIncidents.of(country));
    return draft(registerStrategy(country)).getString("id");
  }
}
