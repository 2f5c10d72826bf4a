package org.strategywatch.incident.incident;

import jakarta.inject.Singleton;
import java.time.Clock;
import org.strategywatch.platform.data.disclosure.DisclosurePolicy;
import org.strategywatch.platform.data.disclosure.View;
import org.strategywatch.platform.data.disclosure.Viewer;
import org.strategywatch.platform.data.disclosure.VisibleSet;
import org.strategywatch.platform.web.security.Caller;

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

  /** The same as a condition of a query: the incidents of which the caller has at least a view. */
  public VisibleSet having(View least) {
    return VisibleSet.of(Viewer.of(caller), least);
  }
}
