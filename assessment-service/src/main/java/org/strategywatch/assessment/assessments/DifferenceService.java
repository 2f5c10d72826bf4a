package org.strategywatch.assessment.assessments;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.strategywatch.assessment.assessments.Difference.Reason;
import org.strategywatch.assessment.assessments.Difference.Side;
import org.strategywatch.assessment.findings.FindingChange;
import org.strategywatch.assessment.indicators.ComparedIncidents;
import org.strategywatch.assessment.indicators.ComputedIncidentChanges;
import org.strategywatch.platform.web.problem.ProblemException;
import org.strategywatch.platform.web.security.Caller;

/** Compares two assessments of one subject for a reader who may see both. */
@ApplicationScoped
class DifferenceService {

  private final AssessmentRepository repository;
  private final ComputedIncidentChanges incidents;
  private final Caller caller;

  DifferenceService(
      AssessmentRepository repository, ComputedIncidentChanges incidents, Caller caller) {
    this.repository = repository;
    this.incidents = incidents;
    this.caller = caller;
  }

  /**
   * @param with the earlier one; if null, the one that the assessment superseded or, as a draft,
   *     would supersede
   * @throws ProblemException 404 when either is not there for the caller, 400 when there is nothing
   *     to compare with or the other is about something else
   */
  @Transactional
  Difference between(UUID id, @Nullable UUID with) {
    AssessmentEntity after = find(id);
    AssessmentEntity before = with == null ? predecessor(after) : find(with);
    if (!before.strategyId().equals(after.strategyId())
        || !Objects.equals(before.interventionId(), after.interventionId())) {
      throw ProblemException.invalidParameter(
          "with", "OTHER_SUBJECT", "it is about another strategy or intervention");
    }
    return difference(before, after);
  }

  private AssessmentEntity find(UUID id) {
    return repository
        .findVisible(id, caller.clearance())
        .orElseThrow(() -> AssessmentService.notFound(id));
  }

  /** One that the caller may not see is not told from none. */
  private AssessmentEntity predecessor(AssessmentEntity after) {
    Optional<AssessmentEntity> found =
        after.supersedes() != null
            ? repository.findVisible(after.supersedes(), caller.clearance())
            : repository.findPublishedBefore(after, caller.clearance());
    return found.orElseThrow(
        () ->
            ProblemException.invalidParameter(
                "with", "NO_PREDECESSOR", "it follows none that you may see; name another one"));
  }

  private Difference difference(AssessmentEntity earlier, AssessmentEntity later) {
    AssessmentResponse one = earlier.response(caller.clearance());
    AssessmentResponse other = later.response(caller.clearance());
    Side before = Side.of(one);
    Side after = Side.of(other);
    List<MeasureChange> measures = MeasureChange.between(one.measures(), other.measures());
    List<FindingChange> findings = FindingChange.between(one.findings(), other.findings());
    List<String> content = new ArrayList<>(later.content().partsUnlike(earlier.content()));
    if (!later.ratings().saySameAs(earlier.ratings())) {
      content.add("ratings");
    }
    if (!later.dissents().saySameAs(earlier.dissents())) {
      content.add("dissents");
    }
    ComparedIncidents compared =
        incidents.between(
            earlier.id(),
            later.id(),
            latest(YearMonth.parse(one.from()), YearMonth.parse(other.from())),
            earliest(YearMonth.parse(one.to()), YearMonth.parse(other.to())),
            caller.clearance());
    boolean rewritten = !findings.isEmpty() || !content.isEmpty();
    List<Reason> reasons =
        new DifferenceReasons(
                before, after, measures, compared, rewritten, !breaks(one).equals(breaks(other)))
            .list();
    return new Difference(
        before,
        after,
        moved(before, after),
        measures,
        compared,
        findings,
        content,
        reasons,
        new DifferenceSentences(before, after, measures, compared, findings, reasons).list());
  }

  private static Set<UUID> breaks(AssessmentResponse it) {
    return Stream.ofNullable(it.methodologyBreaks())
        .flatMap(List::stream)
        .map(ConsideredBreak::id)
        .collect(Collectors.toUnmodifiableSet());
  }

  private static List<String> moved(Side before, Side after) {
    List<String> moved = new ArrayList<>();
    add(moved, "verdict", before.verdict(), after.verdict());
    add(moved, "score", before.score(), after.score());
    add(moved, "certainty", before.certainty(), after.certainty());
    add(moved, "likelihood", before.likelihood(), after.likelihood());
    add(moved, "confidence", before.confidence(), after.confidence());
    add(moved, "direction", before.direction(), after.direction());
    add(moved, "evidence", before.evidence(), after.evidence());
    add(moved, "displacement", before.displacement(), after.displacement());
    add(moved, "from", before.from(), after.from());
    add(moved, "to", before.to(), after.to());
    add(moved, "startedOn", before.startedOn(), after.startedOn());
    add(moved, "strategyVersion", before.strategyVersion(), after.strategyVersion());
    return moved;
  }

  private static void add(
      List<String> moved, String name, @Nullable Object before, @Nullable Object after) {
    if (!Objects.equals(before, after)) {
      moved.add(name);
    }
  }

  private static YearMonth latest(YearMonth one, YearMonth other) {
    return one.isAfter(other) ? one : other;
  }

  private static YearMonth earliest(YearMonth one, YearMonth other) {
    return one.isBefore(other) ? one : other;
  }
}
