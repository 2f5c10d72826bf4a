package org.strategywatch.assessment.alerts;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.strategywatch.assessment.alerts.AlertWatch.Place;
import org.strategywatch.assessment.indicators.Watermark;
import org.strategywatch.platform.web.security.SharingLabel;

/** An alert; each verb that changes what a reader sees raises the version by one. */
@Entity
@Table(name = "alert")
class AlertEntity {

  /** With fewer incidents in the window its numbers would tell of single ones. */
  private static final int LEAST_INCIDENTS = 5;

  @Id private UUID id;

  @Column(nullable = false)
  private long version;

  @Column(nullable = false)
  private String country;

  @Column(nullable = false)
  private String area;

  @Column(name = "area_name")
  private @Nullable String areaName;

  @Column(nullable = false)
  private String sharing;

  @Column(nullable = false)
  @Enumerated(EnumType.STRING)
  private AlertRule rule;

  @Column(nullable = false)
  private int level;

  @Column(nullable = false)
  @Enumerated(EnumType.STRING)
  private AlertState state;

  @Column(name = "window_from", nullable = false)
  private LocalDate windowFrom;

  @Column(name = "window_to", nullable = false)
  private LocalDate windowTo;

  private @Nullable Long observed;
  private @Nullable Double expected;
  private @Nullable Double threshold;
  private @Nullable Long incidents;

  @Column(name = "cleared_on")
  private @Nullable LocalDate clearedOn;

  @Column(name = "watermark_incidents", nullable = false)
  private long watermarkIncidents;

  @Column(name = "watermark_newest")
  private @Nullable LocalDate watermarkNewest;

  @Column(name = "created_at", nullable = false)
  private Instant createdAt;

  @Column(name = "updated_at", nullable = false)
  private Instant updatedAt;

  protected AlertEntity() {}

  AlertEntity(UUID id, AlertSeries series, Signal signal, Watermark watermark, Instant now) {
    this.id = id;
    this.country = series.country();
    this.area = series.area();
    this.sharing = series.sharing().name();
    this.rule = signal.rule();
    this.createdAt = now;
    this.updatedAt = now;
    write(signal, watermark, now);
  }

  /** As the area's incidents spell it. */
  void name(@Nullable String name) {
    areaName = name;
  }

  /** Takes what the rule says now, also after a withdrawal. */
  void revise(Signal signal, Watermark watermark, Instant now) {
    write(signal, watermark, now);
  }

  /** The numbers go: they may rest on what the alert's readers must not see any more. */
  void withdraw(Watermark watermark, Instant now) {
    state = AlertState.WITHDRAWN;
    observed = null;
    expected = null;
    threshold = null;
    incidents = null;
    clearedOn = null;
    touch(watermark, now);
  }

  private void write(Signal signal, Watermark watermark, Instant now) {
    level = signal.level();
    state = stateOf(signal);
    windowFrom = signal.from();
    windowTo = signal.to();
    observed = signal.observed();
    expected = signal.expected();
    threshold = signal.threshold();
    incidents = signal.incidents();
    clearedOn = signal.clearedOn();
    touch(watermark, now);
  }

  private void touch(Watermark watermark, Instant now) {
    version++;
    watermarkIncidents = watermark.incidents();
    watermarkNewest = watermark.newest();
    updatedAt = now;
  }

  boolean says(Signal signal) {
    return !isWithdrawn() && signal().equals(signal);
  }

  boolean isWithdrawn() {
    return state == AlertState.WITHDRAWN;
  }

  private static AlertState stateOf(Signal signal) {
    return signal.clearedOn() == null ? AlertState.RAISED : AlertState.CLEARED;
  }

  UUID id() {
    return id;
  }

  long version() {
    return version;
  }

  AlertRule rule() {
    return rule;
  }

  int level() {
    return level;
  }

  AlertState state() {
    return state;
  }

  LocalDate windowTo() {
    return windowTo;
  }

  Place place() {
    return new Place(country, area);
  }

  AlertResponse.Window window() {
    return new AlertResponse.Window(windowFrom, windowTo);
  }

  AlertSeries series() {
    return new AlertSeries(country, area, SharingLabel.ofRecord(sharing));
  }

  AlertScoring.Past past() {
    return new AlertScoring.Past(rule, windowFrom, windowTo);
  }

  private boolean hasNumbers() {
    return incidents != null && incidents >= LEAST_INCIDENTS;
  }

  /** What the rule said; without numbers after a withdrawal. */
  Signal signal() {
    return new Signal(
        rule,
        level,
        windowFrom,
        windowTo,
        observed == null ? 0 : observed,
        expected == null ? 0 : expected,
        threshold == null ? 0 : threshold,
        incidents == null ? 0 : incidents,
        clearedOn);
  }

  AlertResponse response() {
    boolean numbers = hasNumbers();
    return new AlertResponse(
        id,
        country,
        areaName == null && !area.isEmpty() ? area : areaName,
        rule.indicator(),
        rule,
        level,
        state,
        window(),
        numbers ? observed : null,
        numbers ? expected : null,
        numbers ? threshold : null,
        !numbers,
        clearedOn,
        AlertSentence.of(signal(), state, numbers, country, areaName == null ? area : areaName),
        numbers ? new Watermark(watermarkIncidents, watermarkNewest, null) : null,
        SharingLabel.ofRecord(sharing),
        version,
        createdAt,
        updatedAt);
  }
}
