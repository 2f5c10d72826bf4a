package org.strategywatch.assessment.alerts;

import static java.time.Instant.EPOCH;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.strategywatch.assessment.Intake;
import org.strategywatch.platform.web.security.SharingLabel;

/** In the year 1970, when no other test leaves anything to do. */
@QuarkusTest
class AlertScheduleTest {

  private static final AlertSeries SERIES =
      new AlertSeries("XH", AlertSeries.WHOLE, SharingLabel.CLEAR);
  private static final Instant RESTED = EPOCH.plus(AlertAreas.QUIET);

  private final Intake intake;
  private final AlertAreas areas;
  private final AlertScan scan;

  AlertScheduleTest(Intake intake, AlertAreas areas, AlertScan scan) {
    this.intake = intake;
    this.areas = areas;
    this.scan = scan;
  }

  @Test
  void due_whenAnAreaWasTouched_waitsUntilItRests() {
    intake.deliver(SuddenViolence.in("XH"));

    areas.postpone(SERIES, EPOCH);

    assertThat(areas.due(RESTED.minusMillis(1))).isEmpty();
    assertThat(areas.due(RESTED)).contains(SERIES);
    new AlertSchedule(areas, scan, Clock.fixed(RESTED, ZoneOffset.UTC)).scanDue();
    assertThat(areas.due(RESTED)).isEmpty();
  }
}
