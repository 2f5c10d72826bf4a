package org.strategywatch.assessment.alerts;

import static java.time.Instant.EPOCH;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.strategywatch.assessment.Intake;
import org.strategywatch.platform.web.security.SharingLabel;

/** In the year 1970, when no other test leaves anything to do. */
@QuarkusTest
class AlertScheduleTest {

  private static final AlertSeries SERIES =
      new AlertSeries("XI", AlertSeries.WHOLE, SharingLabel.CLEAR);
  private static final Instant RESTED = EPOCH.plus(AlertAreas.QUIET);

  private final Intake intake;
  private final AlertAreas areas;
  private final AlertScan scan;

  private final DataSource database;

  AlertScheduleTest(Intake intake, AlertAreas areas, AlertScan scan, DataSource database) {
    this.intake = intake;
    this.areas = areas;
    this.scan = scan;
    this.database = database;
  }

  @Test
  void due_whenAnAreaWasTouched_waitsUntilItRests() {
    intake.deliver(SuddenViolence.in("XI"));

    areas.postpone(SERIES, EPOCH);

    assertThat(areas.due(RESTED.minusMillis(1))).isEmpty();
    assertThat(areas.due(RESTED)).contains(SERIES);
    new AlertSchedule(areas, scan, Clock.fixed(RESTED, ZoneOffset.UTC)).scanDue();
    assertThat(areas.due(RESTED)).isEmpty();
  }

  @Test
  @Timeout(30)
  void scanDue_whileAnotherInstanceHasTheSeries_leavesItAndEnds() throws SQLException {
    // Given
    intake.deliver(SuddenViolence.in("XI"));
    areas.postpone(SERIES, EPOCH);
    try (Connection other = database.getConnection();
        Statement lock = other.createStatement()) {
      other.setAutoCommit(false);
      lock.execute("SELECT FROM alert_area WHERE country = 'XI' FOR UPDATE");

      // When
      new AlertSchedule(areas, scan, Clock.fixed(RESTED, ZoneOffset.UTC)).scanDue();

      // Then
      assertThat(areas.due(RESTED)).contains(SERIES);
      other.rollback();
    }
    new AlertSchedule(areas, scan, Clock.fixed(RESTED, ZoneOffset.UTC)).scanDue();
    assertThat(areas.due(RESTED)).isEmpty();
  }
}
