package org.strategywatch.assessment.assessments;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.YearMonth;
import java.util.UUID;
import org.strategywatch.assessment.indicators.ComputationBackground;
import org.strategywatch.assessment.indicators.IncidentScope;
import org.strategywatch.assessment.indicators.KeptIncidents;

/** Keeps which incidents a computation counted, where they were, and whose records they are. */
@ApplicationScoped
class EvidenceKeeper {

  private final KeptIncidents incidents;
  private final ComputationBackground background;

  EvidenceKeeper(KeptIncidents incidents, ComputationBackground background) {
    this.incidents = incidents;
    this.background = background;
  }

  /**
   * To be called in the transaction that counted the incidents: until its end none of them changes.
   *
   * @param start first month under the strategy
   */
  void keep(UUID computation, IncidentScope scope, YearMonth start) {
    incidents.keep(computation, scope);
    background.keep(computation, start);
  }
}
