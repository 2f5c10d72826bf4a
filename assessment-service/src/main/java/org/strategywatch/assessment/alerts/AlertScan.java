package org.strategywatch.assessment.alerts;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.strategywatch.assessment.alerts.AlertAreas.Scanned;
import org.strategywatch.assessment.alerts.AlertAreas.Since;
import org.strategywatch.assessment.alerts.KnownSeries.Known;
import org.strategywatch.assessment.indicators.Watermark;

/**
 * Brings the alerts of a series in line with what the rules say of it, in one transaction with the
 * events that tell of it. What the rules say depends on the incidents known and the day alone, so
 * that a second scan of the same changes nothing, and one that judges only what may have changed
 * (ADR 0054) does what one of the whole series would do.
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
    Optional<Optional<Since>> free = areas.lock(series);
    free.ifPresent(since -> scan(series, since, now));
    return free.isPresent();
  }

  /**
   * What the rules say of a series.
   *
   * @param all what is known of it; empty if not all was looked at
   */
  private record Judgement(List<Signal> signals, Scanned scanned, Optional<Known> all) {}

  private void scan(AlertSeries series, Optional<Since> since, Instant now) {
    LocalDate today = LocalDate.ofInstant(now, ZoneOffset.UTC);
    List<AlertEntity> alerts = repository.ofSeries(series);
    Judgement judgement =
        since
            .flatMap(it -> judgeUnseen(series, it, alerts, today))
            .orElseGet(() -> judgeAll(series, since.map(Since::scanned), today));
    List<Reconciliation.Pair> news =
        Reconciliation.of(judgement.signals(), alerts).stream()
            .filter(Reconciliation.Pair::isNews)
            .toList();
    if (!news.isEmpty()) {
      Known all = judgement.all().orElseGet(() -> known.read(series, today));
      Watermark watermark = new Watermark(all.incidents(), all.newest().orElse(null), null);
      Instant micros = now.truncatedTo(ChronoUnit.MICROS);
      news.forEach(pair -> settle(series, pair, all.name(), watermark, micros));
    }
    areas.settle(series, judgement.scanned());
  }

  private Judgement judgeAll(AlertSeries series, Optional<Scanned> before, LocalDate today) {
    Known all = known.read(series, today);
    LocalDate last = lastDay(before, all.newest(), today);
    List<Signal> signals =
        all.days().isEmpty() ? List.of() : Signal.of(DailyCounts.of(all.days(), last));
    LocalDate first = all.oldest().orElse(null);
    return new Judgement(signals, new Scanned(first, last, today), Optional.of(all));
  }

  private Optional<Judgement> judgeUnseen(
      AlertSeries series, Since since, List<AlertEntity> alerts, LocalDate today) {
    return since
        .firstUnseen(today)
        .map(from -> judgeFrom(from, series, since.scanned(), alerts, today));
  }

  private Judgement judgeFrom(
      LocalDate from,
      AlertSeries series,
      Scanned before,
      List<AlertEntity> alerts,
      LocalDate today) {
    LocalDate first = Objects.requireNonNull(before.first());
    Known recent = known.read(series, Signal.reach(from), today);
    Optional<LocalDate> newest = recent.newest().or(() -> Optional.of(first));
    LocalDate last = lastDay(Optional.of(before), newest, today);
    List<Signal> said =
        alerts.stream().filter(it -> !it.isWithdrawn()).map(AlertEntity::signal).toList();
    List<Signal> signals = Signal.of(DailyCounts.of(first, recent.days(), last), from, said);
    return new Judgement(signals, new Scanned(first, last, today), Optional.empty());
  }

  /**
   * The day of the newest incident; today once a day has passed since the last scan, and never an
   * earlier day than before.
   */
  private static LocalDate lastDay(
      Optional<Scanned> before, Optional<LocalDate> newest, LocalDate today) {
    if (newest.isEmpty() || before.filter(scan -> scan.on().isBefore(today)).isPresent()) {
      return today;
    }
    return before.map(Scanned::to).filter(newest.get()::isBefore).orElseGet(newest::get);
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
