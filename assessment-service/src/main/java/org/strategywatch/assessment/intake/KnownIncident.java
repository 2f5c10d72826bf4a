package org.strategywatch.assessment.intake;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.strategywatch.assessment.PlaceKey;
import org.strategywatch.assessment.intake.RecordedIncident.Fatalities;
import org.strategywatch.platform.web.security.SharingLabel;

/** A row of the projection: what the series need of an incident, at one version of it. */
record KnownIncident(
    UUID id,
    long version,
    State state,
    @Nullable String country,
    @Nullable String area,
    @Nullable String areaName,
    @Nullable String admin2,
    @Nullable LocalDate occurredOn,
    @Nullable String eventType,
    @Nullable Integer low,
    @Nullable Integer best,
    @Nullable Integer high,
    @Nullable Integer civilian,
    List<String> groups,
    Reporting reporting,
    SharingLabel sharing,
    @Nullable String licence,
    @Nullable String attribution,
    @Nullable List<String> audience,
    Instant statedAt,
    @Nullable Boolean nearCapital,
    @Nullable Boolean ngoAffected) {

  /** What is known of how an incident came to be known. */
  record Reporting(
      @Nullable String verification,
      List<String> actors,
      List<String> sources,
      @Nullable Boolean imprecise,
      List<String> schemes) {

    static final Reporting NONE = new Reporting(null, List.of(), List.of(), null, List.of());
  }

  /** RETRACTED and ERASED rows keep the version, and count nowhere. */
  enum State {
    COUNTED,
    RETRACTED,
    ERASED
  }

  static KnownIncident of(UUID id, long version, Instant statedAt, RecordedIncident incident) {
    Fatalities deaths =
        incident.fatalities() == null ? new Fatalities(null, null, null) : incident.fatalities();
    return new KnownIncident(
        id,
        version,
        incident.isCounted() ? State.COUNTED : State.RETRACTED,
        incident.country(),
        key(incident.admin1()),
        incident.admin1(),
        key(incident.admin2()),
        incident.occurredOn(),
        incident.eventType(),
        deaths.low(),
        deaths.best(),
        deaths.high(),
        incident.civilianFatalities(),
        incident.groups(),
        new Reporting(
            incident.verification(),
            incident.participants(),
            incident.sourceNames(),
            incident.isImprecise(),
            incident.schemes()),
        SharingLabel.ofRecord(incident.sharing()),
        incident.licence(),
        Attribution.of(incident),
        incident.audience(),
        statedAt,
        incident.isNearCapital(),
        incident.isNgoAffected());
  }

  static KnownIncident erased(UUID id, long version, Instant statedAt) {
    return new KnownIncident(
        id,
        version,
        State.ERASED,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        List.of(),
        Reporting.NONE,
        SharingLabel.RED,
        null,
        null,
        List.of(),
        statedAt,
        null,
        null);
  }

  private static @Nullable String key(@Nullable String name) {
    return name == null || name.isBlank() ? null : PlaceKey.of(name);
  }
}
