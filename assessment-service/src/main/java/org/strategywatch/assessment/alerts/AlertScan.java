package org.strategywatch.assessment.alerts;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.strategywatch.assessment.alerts.AlertAreas.Scanned;
import org.strategywatch.assessment.alerts.KnownSeries.Known;
import org.strategywatch.assessment.indicators.Watermark;

/**
 * Brings the alerts of a series in line with what the rules say of it, in one transaction with the
 * events that tell of it. What the rules say depends on the incidents known and the day alone, so
 * that a second scan of the same changes nothing.
 */
@ApplicationScoped
class AlertScan {

  private final AlertAreas areas;
  private final KnownSeries known;
  private final AlertRepository repository;
  private final AlertAnnouncer announcer;

  AlertScan(
      AlertAreas areas, KnownSeries known, AlertRepository repository, AlertAnnouncer announcer) {
    this.areas = areas;
    this.known = known;
    this.repository = repository;
    this.announcer = announcer;
  }

  /**
   * Scans, unless another scan has the series.
   *
   * @return whether it did
   */
  @Transactional
  boolean scan(AlertSeries series, Instant now) {
    Optional<Optional<Scanned>> free = areas.lock(series);
    free.ifPresent(before -> scan(series, before, now));
    return free.isPresent();
  }

  private void scan(AlertSeries series, Optional<Scanned> before, Instant now) {
    LocalDate today = LocalDate.ofInstant(now, ZoneOffset.UTC);
    Known incidents = known.read(series, today);
    LocalDate newest =
        incidents.days().isEmpty() ? null : Collections.max(incidents.days().keySet());
    LocalDate last = lastDay(before, newest, today);
    List<Signal> signals =
        newest == null ? List.of() : Signal.of(DailyCounts.of(incidents.days(), last));
    Reconciliation.of(signals, repository.ofSeries(series))
        .forEach(
            pair ->
                settle(
                    series,
                    pair,
                    incidents.name(),
                    new Watermark(incidents.incidents(), newest, null),
                    now.truncatedTo(ChronoUnit.MICROS)));
    areas.settle(series, new Scanned(last, today));
  }

  /**
   * The day of the newest incident; today once a day has passed since the last scan, and never an
   * earlier day than before.
   */
  private static LocalDate lastDay(
      Optional<Scanned> before, @Nullable LocalDate newest, LocalDate today) {
    if (newest == null || before.filter(scan -> scan.on().isBefore(today)).isPresent()) {
      return today;
    }
    return before.map(Scanned::to).filter(to -> to.isAfter(newest)).orElse(newest);
  }

  private void settle(
      AlertSeries series,
      Reconciliation.Pair pair,
      @Nullable String name,
      Watermark watermark,
      Instant now) {
    switch (pair) {
      case Reconciliation.New(Signal signal) -> {
        UUID id = UuidCreator.getTimeOrderedEpochPlus1();
        AlertEntity alert = new AlertEntity(id, series, signal, watermark, now);
        alert.name(name);
        repository.persist(alert);
        announcer.raised(alert.response());
      }
      case Reconciliation.Kept(AlertEntity alert, Signal signal) ->
          change(alert, () -> alert.revise(signal, watermark, now));
      case Reconciliation.Gone(AlertEntity alert) ->
          change(alert, () -> alert.withdraw(watermark, now));
    }
  }

  private void change(AlertEntity alert, Runnable change) {
    AlertResponse before = alert.response();
    change.run();
    if (alert.version() > before.version()) {
      announcer.changed(before, alert.response());
    }
  }
}
