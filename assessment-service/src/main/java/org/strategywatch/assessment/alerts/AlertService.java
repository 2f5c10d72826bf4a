package org.strategywatch.assessment.alerts;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.strategywatch.assessment.AssessmentProblem;
import org.strategywatch.platform.web.paging.Page;
import org.strategywatch.platform.web.problem.ProblemException;
import org.strategywatch.platform.web.security.Caller;

/** Answers with alerts. */
@ApplicationScoped
class AlertService {

  private final AlertRepository repository;
  private final Caller caller;

  AlertService(AlertRepository repository, Caller caller) {
    this.repository = repository;
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
    return repository
        .findVisible(id, caller.clearance())
        .map(AlertEntity::response)
        .orElseThrow(
            () ->
                ProblemException.of(
                    AssessmentProblem.ALERT_NOT_FOUND, "There is no alert with the id " + id));
  }
}
