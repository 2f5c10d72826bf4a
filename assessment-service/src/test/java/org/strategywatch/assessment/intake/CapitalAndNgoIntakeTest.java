package org.strategywatch.assessment.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.strategywatch.assessment.IncidentEvents.at;
import static org.strategywatch.assessment.IncidentEvents.erased;
import static org.strategywatch.assessment.IncidentEvents.incident;
import static org.strategywatch.assessment.IncidentEvents.received;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.strategywatch.assessment.Intake;
import org.strategywatch.assessment.indicators.CountedIncidents;
import org.strategywatch.assessment.indicators.IncidentCounts;
import org.strategywatch.assessment.indicators.IncidentScope;
import org.strategywatch.assessment.indicators.MonthCounts;
import org.strategywatch.platform.web.security.SharingLabel;

/** Freetown is at 8.48, −13.23; Monrovia, 360 km away, at 6.30, −10.80. */
@QuarkusTest
class CapitalAndNgoIntakeTest {

  private final Intake intake;
  private final IncidentCounts counts;
  private final UUID id = UUID.randomUUID();
  private final UUID other = UUID.randomUUID();

  CapitalAndNgoIntakeTest(Intake intake, IncidentCounts counts) {
    this.intake = intake;
    this.counts = counts;
  }

  /** Erased incidents count nowhere, so each test begins with none. */
  @AfterEach
  void forget() {
    intake.deliver(erased(id, 100), erased(other, 100));
  }

  @Test
  void apply_whenOlderStateComesLate_changesNothing() {
    intake.deliver(received(id, 2, inFreetown(id)));

    intake.deliver(received(id, 1, harmless(incident(id, "SL", "2020-02-15"))));

    assertCounts("SL", 2, 1, 1, 0);
  }

  @Test
  void apply_whenTheFirstStateSaidLess_countsWhatTheSecondSays() {
    intake.deliver(received(id, 1, incident(id, "SL", "2020-02-15")));
    assertCounts("SL", 2, 0, 0, 1);

    intake.deliver(received(id, 2, inFreetown(id)));

    assertCounts("SL", 2, 1, 1, 0);
  }

  @Test
  void apply_whenOneBatchHoldsTheWholeStory_countsItsEnd() {
    intake.deliver(
        received(id, 3, at(incident(id, "SL", "2020-02-15"), 9.88, -12.05, "EXACT")),
        received(id, 1, incident(id, "SL", "2020-02-15")),
        received(id, 2, inFreetown(id)));

    assertCounts("SL", 2, 0, 0, 0);
  }

  @Test
  void apply_whenThePlaceTurnsOutToBeCoarse_leavesItOutAndSaysSo() {
    intake.deliver(received(id, 1, inFreetown(id)));

    intake.deliver(received(id, 2, at(incident(id, "SL", "2020-02-15"), 8.48, -13.23, "ADMIN1")));

    assertCounts("SL", 2, 0, 0, 1);
  }

  @Test
  void apply_whenItMovesToAnotherCountryAndMonth_isMeasuredFromTheCapitalThere() {
    intake.deliver(received(id, 1, inFreetown(id)));

    intake.deliver(received(id, 2, at(incident(id, "LR", "2020-03-15"), 8.48, -13.23, "EXACT")));
    assertCounts("SL", 2, 0, 0, 0);
    assertCounts("LR", 3, 0, 0, 0);

    intake.deliver(received(id, 3, at(incident(id, "LR", "2020-03-15"), 6.30, -10.80, "EXACT")));
    assertCounts("LR", 3, 1, 0, 0);
  }

  @Test
  void apply_whenMerged_countsTheEventOnceUntilItIsSplit() {
    intake.deliver(received(id, 1, inFreetown(id)), received(other, 1, inFreetown(other)));
    assertCounts("SL", 2, 2, 2, 0);

    intake.deliver(received(other, 2, inFreetown(other).put("mergedInto", id.toString())));
    assertCounts("SL", 2, 1, 1, 0);

    intake.deliver(received(other, 3, inFreetown(other)));
    assertCounts("SL", 2, 2, 2, 0);
  }

  @Test
  void apply_whenRetractedOrErased_countsItNoMore() {
    intake.deliver(received(id, 1, inFreetown(id)), received(other, 1, inFreetown(other)));

    intake.deliver(received(id, 2, inFreetown(id).put("verification", "RETRACTED")));
    assertCounts("SL", 2, 1, 1, 0);

    intake.deliver(erased(other, 2));
    assertCounts("SL", 2, 0, 0, 0);
  }

  private static ObjectNode inFreetown(UUID id) {
    ObjectNode data = at(incident(id, "SL", "2020-02-15"), 8.47, -13.20, "NEAR");
    data.putObject("ngoImpact").putArray("organisations").addObject().put("kind", "INGO");
    return data;
  }

  private static ObjectNode harmless(ObjectNode data) {
    data.putObject("ngoImpact").put("accessConsequence", "NONE");
    return data;
  }

  private void assertCounts(String country, int month, long near, long affected, long unplaced) {
    CountedIncidents counted =
        counts.count(
            new IncidentScope(
                country,
                List.of(),
                YearMonth.of(2020, 1),
                YearMonth.of(2020, 4),
                SharingLabel.RED));
    MonthCounts found = counted.months().get(month - 1);
    assertThat(List.of(found.nearCapital(), found.ngoAffected()))
        .as("near the capital and aid organisations in %s", found)
        .containsExactly(near, affected);
    assertThat(counted.reporting().get(month - 1).unplaced()).isEqualTo(unplaced);
    assertThat(counted.months().stream().mapToLong(MonthCounts::nearCapital).sum()).isEqualTo(near);
  }
}
