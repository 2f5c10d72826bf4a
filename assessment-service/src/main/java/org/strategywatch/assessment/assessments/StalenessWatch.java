package org.strategywatch.assessment.assessments;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.strategywatch.assessment.assessments.AssessmentAnnouncer.Fact;
import org.strategywatch.assessment.breaks.ConsideredBreaks;
import org.strategywatch.assessment.breaks.MethodologyBreak;
import org.strategywatch.assessment.breaks.MethodologyBreaksChanged;
import org.strategywatch.assessment.breaks.MethodologyBreaksChanged.Affecting;
import org.strategywatch.assessment.intake.IncidentPlacement;
import org.strategywatch.assessment.intake.IncidentsChanged;
import org.strategywatch.assessment.intake.IncidentsChanged.Change;
import org.strategywatch.assessment.strategies.StrategyRelabelled;
import org.strategywatch.platform.web.security.SharingLabel;

/**
 * Marks assessments whose incidents have changed, or across whose window a source is found to have
 * changed its method, or not to have changed it after all, in the transaction in which that becomes
 * known.
 *
 * <p>What a reader of the assessment may not see does not make it stale: the mark would tell of it.
 * When the label of an incident that counted rises, or that of a methodology break or of the
 * strategy, the assessment's label rises too. Which incidents counted next door is not kept; where
 * one may have, it is taken for counted.
 */
@ApplicationScoped
class StalenessWatch {

  private final AssessmentRepository repository;
  private final AssessmentAnnouncer announcer;
  private final ConsideredBreaks considered;
  private final Clock clock;

  StalenessWatch(
      AssessmentRepository repository,
      AssessmentAnnouncer announcer,
      ConsideredBreaks considered,
      Clock clock) {
    this.repository = repository;
    this.announcer = announcer;
    this.considered = considered;
    this.clock = clock;
  }

  void incidentsChanged(@Observes IncidentsChanged news) {
    List<Change> changes = news.changes();
    for (AssessmentEntity assessment : repository.findSettledForChange(countries(changes))) {
      if (changes.stream().anyMatch(change -> isNewsFor(assessment, change))) {
        unsettle(assessment, true, assessment.sharing());
      }
    }
    followRaisedLabels(changes);
    followRaisedLabelsNextDoor(changes);
  }

  void breaksChanged(@Observes MethodologyBreaksChanged news) {
    for (MethodologyBreaksChanged.Change change : news.changes()) {
      if (change.movesComputations()) {
        Stream.of(change.before(), change.after())
            .filter(Objects::nonNull)
            .forEach(this::unsettleAcross);
      }
      followRaisedLabel(change);
    }
  }

  private void unsettleAcross(Affecting affecting) {
    MethodologyBreak known = affecting.methodologyBreak();
    List<AssessmentEntity> candidates =
        repository.findSettledAcrossForChange(known.month(), affecting.countries()).stream()
            .filter(assessment -> assessment.sharing().covers(known.sharing()))
            .toList();
    Set<UUID> told =
        considered.toldBy(known.source(), candidates.stream().map(AssessmentEntity::id).toList());
    candidates.stream()
        .filter(assessment -> told.contains(assessment.id()))
        .forEach(assessment -> unsettle(assessment, true, assessment.sharing()));
  }

  private void followRaisedLabel(MethodologyBreaksChanged.Change change) {
    if (change.before() != null && change.after() != null) {
      MethodologyBreak was = change.before().methodologyBreak();
      SharingLabel label = change.after().methodologyBreak().sharing();
      if (!was.sharing().covers(label)) {
        repository.findConsideringForChange(was.id()).stream()
            .filter(assessment -> !assessment.sharing().covers(label))
            .forEach(assessment -> unsettle(assessment, true, label));
      }
    }
  }

  void strategyRelabelled(@Observes StrategyRelabelled news) {
    repository.findOfStrategyForChange(news.strategy()).stream()
        .filter(assessment -> !assessment.sharing().covers(news.sharing()))
        .forEach(assessment -> unsettle(assessment, false, news.sharing()));
  }

  private void followRaisedLabels(List<Change> changes) {
    Map<SharingLabel, List<UUID>> raised =
        changes.stream()
            .filter(StalenessWatch::raisesLabel)
            .collect(
                Collectors.groupingBy(
                    change -> label(change.after()),
                    TreeMap::new,
                    Collectors.mapping(Change::incident, Collectors.toList())));
    raised.forEach(
        (label, incidents) ->
            repository.findCountingForChange(incidents).stream()
                .filter(assessment -> !assessment.sharing().covers(label))
                .forEach(assessment -> unsettle(assessment, true, label)));
  }

  private void followRaisedLabelsNextDoor(List<Change> changes) {
    List<Change> raised = changes.stream().filter(StalenessWatch::raisesLabel).toList();
    if (raised.isEmpty()) {
      return;
    }
    for (AssessmentEntity assessment : repository.findBesideForChange(countries(raised))) {
      SharingLabel label =
          SharingLabel.highest(
              raised.stream()
                  .filter(change -> mayHaveCountedNextDoor(assessment, change.before()))
                  .map(change -> label(change.after()))
                  .toList());
      if (!assessment.sharing().covers(label)) {
        unsettle(assessment, true, label);
      }
    }
  }

  private static boolean mayHaveCountedNextDoor(
      AssessmentEntity assessment, @Nullable IncidentPlacement before) {
    return before != null
        && assessment.sharing().covers(before.sharing())
        && assessment.liesBeside(before);
  }

  private void unsettle(AssessmentEntity assessment, boolean stale, SharingLabel label) {
    AssessmentResponse before = AssessmentAnnouncer.state(assessment);
    Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    assessment.unsettle(stale, label, now);
    announcer.changed(Fact.stale, before, assessment);
  }

  private static boolean isNewsFor(AssessmentEntity assessment, Change change) {
    Predicate<IncidentPlacement> matters =
        place ->
            assessment.sharing().covers(place.sharing())
                && (assessment.covers(place) || assessment.liesBeside(place));
    return places(change).anyMatch(matters);
  }

  private static boolean raisesLabel(Change change) {
    return change.before() != null
        && change.after() != null
        && !label(change.before()).covers(label(change.after()));
  }

  private static SharingLabel label(@Nullable IncidentPlacement place) {
    return place == null ? SharingLabel.CLEAR : place.sharing();
  }

  private static Set<String> countries(List<Change> changes) {
    return changes.stream()
        .flatMap(StalenessWatch::places)
        .map(IncidentPlacement::country)
        .collect(Collectors.toUnmodifiableSet());
  }

  private static Stream<IncidentPlacement> places(Change change) {
    return Stream.of(change.before(), change.after()).filter(Objects::nonNull);
  }
}
