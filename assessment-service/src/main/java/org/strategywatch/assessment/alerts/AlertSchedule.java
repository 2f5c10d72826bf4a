package org.strategywatch.assessment.alerts;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jboss.logging.Logger;

/** Scans one series after the other while any is due. */
@ApplicationScoped
class AlertSchedule {

  private static final Logger LOG = Logger.getLogger(AlertSchedule.class);
  private static final Duration PAUSE_AFTER_FAILURE = Duration.ofMinutes(10);

  private final AlertAreas areas;
  private final AlertScan scan;
  private final Clock clock;

  AlertSchedule(AlertAreas areas, AlertScan scan, Clock clock) {
    this.areas = areas;
    this.scan = scan;
    this.clock = clock;
  }

  /**
   * A series that cannot be scanned must not keep the others from it. Where another instance has
   * the next one, it is at work on the rest too, and this one has done enough for now.
   */
  @Scheduled(
      every = "${strategywatch.alerts.every}",
      concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  void scanDue() {
    boolean goesOn = true;
    while (goesOn) {
      Instant now = clock.instant();
      goesOn = areas.due(now).filter(series -> scanned(series, now)).isPresent();
    }
  }

  private boolean scanned(AlertSeries series, Instant now) {
    try {
      return scan.scan(series, now);
    } catch (RuntimeException failure) {
      LOG.errorf(failure, "The alerts of %s could not be brought in line", series);
      areas.postpone(series, now.plus(PAUSE_AFTER_FAILURE));
      return true;
    }
  }
}
