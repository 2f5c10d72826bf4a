package org.strategywatch.assessment.alerts;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.strategywatch.assessment.alerts.AlertWatch.Place;
import org.strategywatch.assessment.indicators.Watermark;
import org.strategywatch.platform.web.security.Caller;

/** Answers with the score of the alerts that the caller sees. */
@ApplicationScoped
class AlertScoreService {

  private final AlertRepository repository;
  private final KnownMonths months;
  private final Caller caller;
  private final Clock clock;

  AlertScoreService(AlertRepository repository, KnownMonths months, Caller caller, Clock clock) {
    this.repository = repository;
    this.months = months;
    this.caller = caller;
    this.clock = clock;
  }

  @Transactional
  AlertScore score(Optional<String> country) {
    KnownMonths.Known known = months.read(country, caller.clearance(), LocalDate.now(clock));
    Map<Place, List<AlertEntity>> alerts = new HashMap<>();
    repository
        .visible(country, caller.clearance())
        .forEach(alert -> alerts.computeIfAbsent(alert.place(), _ -> new ArrayList<>()).add(alert));
    List<AlertScoring.Area> areas =
        alerts.entrySet().stream()
            .filter(entry -> known.months().containsKey(entry.getKey()))
            .map(entry -> area(entry.getKey(), entry.getValue(), known))
            .toList();
    return new AlertScore(
        AlertScoring.FOLLOW_UP_DAYS,
        new Watermark(known.incidents(), newest(known), null),
        Arrays.stream(AlertRule.values()).map(rule -> AlertScoring.score(rule, areas)).toList());
  }

  private static AlertScoring.Area area(
      Place place, List<AlertEntity> alerts, KnownMonths.Known known) {
    return new AlertScoring.Area(
        Objects.requireNonNull(known.months().get(place)),
        Objects.requireNonNull(known.newest().get(place.country())),
        alerts.stream()
            .filter(alert -> alert.state() != AlertState.WITHDRAWN)
            .map(AlertEntity::past)
            .toList(),
        alerts.stream()
            .filter(alert -> alert.state() == AlertState.WITHDRAWN)
            .map(AlertEntity::rule)
            .toList());
  }

  private static @Nullable LocalDate newest(KnownMonths.Known known) {
    return known.newest().isEmpty() ? null : Collections.max(known.newest().values());
  }
}
