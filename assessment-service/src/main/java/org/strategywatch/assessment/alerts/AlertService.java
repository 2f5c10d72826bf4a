package org.strategywatch.assessment.alerts;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.strategywatch.assessment.AssessmentProblem;
import org.strategywatch.assessment.indicators.KeptIncidents;
import org.strategywatch.platform.web.paging.Page;
import org.strategywatch.platform.web.paging.PageRequest;
import org.strategywatch.platform.web.problem.ProblemException;
import org.strategywatch.platform.web.security.Caller;

/** Answers with alerts. */
@ApplicationScoped
public class AlertService {

  private final AlertRepository repository;
  private final AlertIncidents incidents;
  private final KeptIncidents kept;
  private final Caller caller;

  AlertService(
      AlertRepository repository, AlertIncidents incidents, KeptIncidents kept, Caller caller) {
    this.repository = repository;
    this.incidents = incidents;
    this.kept = kept;
    this.caller = caller;
  }

  @Transactional
  Page<AlertResponse> list(AlertFilter filter) {
    return Page.of(
        repository.list(filter, caller.clearance()),
        filter.limit(),
        AlertEntity::response,
        filter::cursor);
  }

  @Transactional
  AlertResponse read(UUID id) {
    return alert(id).response();
  }

  /**
   * Those incidents that an alert rests on and the caller may see by themselves; numbers may count
   * more.
   */
  @Transactional
  Page<AlertIncident> incidents(UUID id, AlertIncidentsQuery query) {
    PageRequest page = query.page(id);
    AlertEntity alert = alert(id);
    List<AlertIncident> behind =
        alert.isWithdrawn()
            ? List.of()
            : incidents.after(AlertIncidentsQuery.after(page), alert.series(), alert.window());
    Set<UUID> visible = kept.visible(behind.stream().map(AlertIncident::id).toList(), caller);
    return Page.of(
        behind.stream()
            .filter(incident -> visible.contains(incident.id()))
            .limit(page.limit() + 1L)
            .toList(),
        page.limit(),
        Function.identity(),
        last -> AlertIncidentsQuery.cursor(id, last));
  }

  /**
   * The alerts that an incident has a part in, for somebody who may see the incident; they are
   * those that the caller may see.
   */
  @Transactional
  public List<AlertResponse> restingOn(UUID incident) {
    return repository.restingOn(incident, caller.clearance()).stream()
        .map(AlertEntity::response)
        .toList();
  }

  private AlertEntity alert(UUID id) {
    return repository
        .findVisible(id, caller.clearance())
        .orElseThrow(
            () ->
                ProblemException.of(
                    AssessmentProblem.ALERT_NOT_FOUND, "There is no alert with the id " + id));
  }
}
