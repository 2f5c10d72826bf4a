package org.strategywatch.assessment.assessments;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.SortedMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.strategywatch.assessment.breaks.ConsideredBreaks;
import org.strategywatch.assessment.breaks.MethodologyBreak;
import org.strategywatch.assessment.indicators.CountedIncidents;
import org.strategywatch.assessment.indicators.IncidentCounts;
import org.strategywatch.assessment.indicators.IncidentScope;
import org.strategywatch.assessment.indicators.IncidentSources;
import org.strategywatch.assessment.intake.IncidentIntake;
import org.strategywatch.platform.data.inbox.Inbox;
import org.strategywatch.platform.web.security.SharingLabel;

/** Brings together what an assessment is computed from. */
@ApplicationScoped
class InputCollector {

  private final IncidentCounts counts;
  private final IncidentSources sources;
  private final ConsideredBreaks considered;
  private final Inbox inbox;
  private final NeighbourCollector neighbours;

  InputCollector(
      IncidentCounts counts,
      IncidentSources sources,
      ConsideredBreaks considered,
      Inbox inbox,
      NeighbourCollector neighbours) {
    this.counts = counts;
    this.sources = sources;
    this.considered = considered;
    this.inbox = inbox;
    this.neighbours = neighbours;
  }

  /**
   * @param scope of the incidents that counted
   * @param sharing the highest label of the incidents, those of the neighbours too, and of the
   *     methodology breaks
   */
  record Collected(IncidentScope scope, ComputationInputs inputs, SharingLabel sharing) {}

  /**
   * The watermark is read first: the months hold at least what it says. No incident arrives until
   * the transaction under way has ended.
   */
  Collected collect(
      UUID computation,
      AssessmentSubject subject,
      AssessRequest request,
      SharingLabel clearance,
      LocalDate today) {
    SortedMap<String, Long> offsets = inbox.watermark(IncidentIntake.CONSUMER);
    IncidentScope scope =
        new IncidentScope(
            subject.strategy().country(),
            subject.areas(),
            request.firstMonth(subject.start()),
            request.to(),
            clearance);
    CountedIncidents counted = counts.countAndHold(scope);
    Alternatives alternatives =
        Alternatives.of(
            request.indicators(),
            counted.months(),
            counts.count(scope.corroborated()).months(),
            sources.of(scope));
    List<MethodologyBreak> breaks = considered.of(scope);
    NeighbourCollector.Collected beside = neighbours.collect(computation, subject, request, scope);
    ComputationInputs inputs =
        new ComputationInputs(
            Computation.METHOD_VERSION,
            today,
            scope.country(),
            scope.areas(),
            subject.start(),
            request.indicators().stream()
                .map(indicator -> new ComputationInputs.Weighted(indicator, 1))
                .toList(),
            clearance,
            counted.months(),
            counted.newest(),
            offsets,
            alternatives,
            breaks,
            beside.neighbours());
    return new Collected(scope, inputs, highest(counted.sharing(), beside.sharing(), breaks));
  }

  private static SharingLabel highest(
      SharingLabel here, SharingLabel beside, List<MethodologyBreak> breaks) {
    return SharingLabel.highest(
        Stream.concat(Stream.of(here, beside), breaks.stream().map(MethodologyBreak::sharing))
            .toList());
  }
}
