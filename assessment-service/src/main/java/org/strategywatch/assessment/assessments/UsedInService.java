package org.strategywatch.assessment.assessments;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.strategywatch.assessment.AssessmentProblem;
import org.strategywatch.assessment.LocalizedText;
import org.strategywatch.assessment.alerts.AlertService;
import org.strategywatch.assessment.findings.Finding;
import org.strategywatch.assessment.indicators.Indicator;
import org.strategywatch.assessment.indicators.KeptIncidents;
import org.strategywatch.platform.web.paging.Cursor;
import org.strategywatch.platform.web.paging.Page;
import org.strategywatch.platform.web.paging.PageRequest;
import org.strategywatch.platform.web.problem.ProblemException;
import org.strategywatch.platform.web.security.Caller;

/**
 * Walks from an incident to the statements that rest on it. Whoever may not see the incident gets
 * the answer of an incident that does not exist.
 */
@ApplicationScoped
class UsedInService {

  private final AssessmentRepository repository;
  private final KeptIncidents incidents;
  private final AlertService alerts;
  private final Caller caller;

  UsedInService(
      AssessmentRepository repository,
      KeptIncidents incidents,
      AlertService alerts,
      Caller caller) {
    this.repository = repository;
    this.incidents = incidents;
    this.alerts = alerts;
    this.caller = caller;
  }

  @Transactional
  UsesOfIncident list(UUID incident, UsedInQuery query) {
    PageRequest page = query.page(incident);
    if (incidents.visible(List.of(incident), caller).isEmpty()) {
      throw ProblemException.of(
          AssessmentProblem.INCIDENT_NOT_FOUND,
          "There is no incident " + incident + " that you may see");
    }
    List<AssessmentEntity> found =
        repository.listUsing(
            incident, caller.clearance(), UsedInQuery.last(page), page.limit() + 1);
    Map<UUID, Long> versions =
        incidents.versions(incident, found.stream().map(AssessmentEntity::id).toList());
    Page<UsedIn> uses =
        Page.of(
            found,
            page.limit(),
            assessment -> usedIn(incident, assessment, versions.get(assessment.id())),
            assessment ->
                new Cursor(UsedInQuery.scope(incident), List.of(assessment.id().toString())));
    return new UsesOfIncident(uses.items(), uses.nextCursor(), alerts.restingOn(incident));
  }

  private UsedIn usedIn(UUID incident, AssessmentEntity assessment, @Nullable Long version) {
    AssessmentResponse response = assessment.response(caller.clearance());
    List<UsedIn.Use> uses = new ArrayList<>();
    if (version != null) {
      for (int i = 0; i < response.measures().size(); i++) {
        uses.add(
            new UsedIn.Use(
                UsedIn.Part.MEASURE,
                "/measures/" + i,
                name(response.measures().get(i).indicator())));
      }
    }
    for (int i = 0; i < response.findings().size(); i++) {
      Finding finding = response.findings().get(i);
      if (finding.evidence().stream().anyMatch(it -> it.refersTo(incident.toString()))) {
        uses.add(new UsedIn.Use(UsedIn.Part.FINDING, "/findings/" + i, finding.text()));
      }
    }
    return new UsedIn(
        response.id(),
        response.strategyId(),
        response.status(),
        response.country(),
        response.from(),
        response.to(),
        response.title(),
        version,
        uses);
  }

  private static LocalizedText name(Indicator indicator) {
    Phrase phrase = Phrase.of(indicator);
    return new LocalizedText(phrase.in(Language.EN), phrase.in(Language.FR));
  }
}
