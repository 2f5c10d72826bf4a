package org.strategywatch.assessment.assessments;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.strategywatch.assessment.assessments.EvidenceItem.Kind;
import org.strategywatch.assessment.findings.AnalystContent;
import org.strategywatch.assessment.findings.Finding;
import org.strategywatch.assessment.indicators.Indicator;
import org.strategywatch.assessment.indicators.KeptIncidents;
import org.strategywatch.platform.web.paging.Cursor;
import org.strategywatch.platform.web.paging.Page;
import org.strategywatch.platform.web.paging.PageRequest;
import org.strategywatch.platform.web.problem.ProblemException;
import org.strategywatch.platform.web.security.Caller;

/**
 * Walks from the statements of an assessment to what they rest on: values first, then incidents.
 */
@ApplicationScoped
class EvidenceService {

  private final AssessmentRepository repository;
  private final KeptIncidents incidents;
  private final Caller caller;

  EvidenceService(AssessmentRepository repository, KeptIncidents incidents, Caller caller) {
    this.repository = repository;
    this.incidents = incidents;
    this.caller = caller;
  }

  @Transactional
  Page<EvidenceItem> list(UUID id, EvidenceQuery query) {
    PageRequest page = query.page(id);
    AssessmentEntity assessment =
        repository
            .findVisible(id, caller.clearance())
            .orElseThrow(() -> AssessmentService.notFound(id));
    Place after = page.after().map(Place::of).orElse(Place.START);
    Optional<Statement> statement = Statement.of(query.statement(), assessment);
    List<EvidenceItem> items = new ArrayList<>();
    if (query.kinds().contains(Kind.INDICATOR) && after.incident().isEmpty()) {
      values(assessment.inputs()).stream()
          .filter(item -> isWanted(statement, item, assessment))
          .skip(after.value())
          .limit(page.limit() + 1L)
          .forEach(items::add);
    }
    int values = items.size();
    if (query.kinds().contains(Kind.INCIDENT) && values <= page.limit()) {
      items.addAll(incidents(assessment, statement, after.incident(), page.limit() + 1 - values));
    }
    return Page.of(
        items,
        page.limit(),
        item -> item.supporting(statements(item, assessment)),
        item -> new Cursor(query.scope(id), key(item, after.value() + items.indexOf(item) + 1)));
  }

  private static List<String> key(EvidenceItem item, int value) {
    return List.of(
        item.kind().name(),
        item.kind() == Kind.INCIDENT ? item.reference() : Integer.toString(value));
  }

  private static List<EvidenceItem> values(ComputationInputs inputs) {
    return inputs.indicators().stream()
        .flatMap(
            weighted ->
                inputs.months().stream()
                    .map(
                        month ->
                            new EvidenceItem(
                                Kind.INDICATOR,
                                weighted.indicator() + "/" + month.month(),
                                null,
                                null,
                                null,
                                (double) weighted.indicator().count(month),
                                List.of())))
        .toList();
  }

  /** Those that counted, and those that findings name although they did not. */
  private List<EvidenceItem> incidents(
      AssessmentEntity assessment, Optional<Statement> statement, Optional<UUID> after, int limit) {
    boolean measured = statement.isPresent() && statement.get().finding() == null;
    Set<UUID> cited =
        measured ? Set.of() : incidents.visible(assessment.content().citedIncidents(), caller);
    Set<UUID> only =
        statement
            .map(Statement::finding)
            .map(finding -> AnalystContent.citedIncidents(List.of(finding)))
            .orElse(null);
    KeptIncidents.Wanted wanted = new KeptIncidents.Wanted(assessment.id(), cited, only);
    return incidents.list(wanted, caller.clearance(), after, limit).stream()
        .map(
            kept ->
                new EvidenceItem(
                    Kind.INCIDENT,
                    kept.id().toString(),
                    kept.version(),
                    kept.occurredOn(),
                    kept.changedSince(),
                    null,
                    List.of()))
        .toList();
  }

  private static boolean isWanted(
      Optional<Statement> statement, EvidenceItem item, AssessmentEntity assessment) {
    return statement
        .map(it -> it.isVerdict() || statements(item, assessment).contains(it.pointer()))
        .orElse(true);
  }

  private static List<String> statements(EvidenceItem item, AssessmentEntity assessment) {
    List<String> pointers = new ArrayList<>(measures(item, assessment.inputs()));
    List<Finding> findings = assessment.content().findings();
    for (int i = 0; i < findings.size(); i++) {
      boolean refers =
          findings.get(i).evidence().stream().anyMatch(it -> it.refersTo(item.reference()));
      if (refers) {
        pointers.add("/findings/" + i);
      }
    }
    return pointers;
  }

  private static List<String> measures(EvidenceItem item, ComputationInputs inputs) {
    List<Indicator> order =
        inputs.indicators().stream().map(ComputationInputs.Weighted::indicator).toList();
    return IntStream.range(0, order.size())
        .filter(
            i ->
                item.incidentVersion() != null
                    || item.reference().startsWith(order.get(i).name() + "/"))
        .mapToObj(i -> "/measures/" + i)
        .toList();
  }

  /** How far a reader has come: so many values, or behind this incident. */
  private record Place(int value, Optional<UUID> incident) {

    static final Place START = new Place(0, Optional.empty());

    static Place of(Cursor cursor) {
      try {
        return cursor.key().getFirst().equals(Kind.INCIDENT.name())
            ? new Place(0, Optional.of(UUID.fromString(cursor.key().getLast())))
            : new Place(Integer.parseInt(cursor.key().getLast()), Optional.empty());
      } catch (IllegalArgumentException _) {
        throw ProblemException.invalidParameter(
            "cursor", "INVALID_CURSOR", "it is not a cursor that this list gave");
      }
    }
  }
}
