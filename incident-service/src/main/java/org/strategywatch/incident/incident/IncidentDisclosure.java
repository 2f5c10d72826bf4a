package org.strategywatch.incident.incident;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;
import org.strategywatch.platform.data.disclosure.DisclosurePolicy;
import org.strategywatch.platform.data.disclosure.View;
import org.strategywatch.platform.data.disclosure.Viewer;
import org.strategywatch.platform.data.disclosure.VisibleSet;
import org.strategywatch.platform.web.security.Caller;
import org.strategywatch.platform.web.security.SharingLabel;

/** What the present caller may have of incidents. */
@Singleton
public class IncidentDisclosure {

  private final Caller caller;
  private final Clock clock;

  IncidentDisclosure(Caller caller, Clock clock) {
    this.caller = caller;
    this.clock = clock;
  }

  /** How much of an incident the caller may have. */
  public View view(IncidentSnapshot incident) {
    return DisclosurePolicy.view(Viewer.of(caller), incident.markings(), clock.instant());
  }

  /** An incident as the caller may see it, whole or in outline. */
  public IncidentResponse shown(IncidentSnapshot incident) {
    return switch (view(incident)) {
      case FULL -> IncidentResponse.from(incident);
      case OPERATIONAL -> Outline.of(incident);
      case AGGREGATE, NONE -> throw new IllegalArgumentException("The incident is hidden");
    };
  }

  /** The labels of incidents of which the caller sees the first-level unit, or the second too. */
  public List<String> labelsShowingUnits(boolean secondLevel) {
    PlaceStep step = secondLevel ? PlaceStep.ADMIN2 : PlaceStep.ADMIN1;
    return Stream.concat(
            caller.clearance().covered().stream().map(SharingLabel::name), step.labels().stream())
        .distinct()
        .toList();
  }

  /**
   * The decision as a condition of a query: the incidents of which the caller has at least a view.
   */
  public VisibleSet having(View least) {
    return VisibleSet.of(Viewer.of(caller), least);
  }
}
