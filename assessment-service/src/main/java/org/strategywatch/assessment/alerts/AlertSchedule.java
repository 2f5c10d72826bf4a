package org.strategywatch.assessment.alerts;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
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

  /** A series that cannot be scanned must not keep the others from it. */
  @Scheduled(
      every = "${strategywatch.alerts.every}",
      concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  void scanDue() {
    Instant now = clock.instant();
    Optional<AlertSeries> due = areas.due(now);
    while (due.isPresent()) {
      AlertSeries series = due.get();
      try {
        scan.scan(series, now);
      } catch (RuntimeException failure) {
        LOG.errorf(failure, "The alerts of %s could not be brought in line", series);
        areas.postpone(series, now.plus(PAUSE_AFTER_FAILURE));
      }
      now = clock.instant();
      due = areas.due(now);
    }
  }
}
