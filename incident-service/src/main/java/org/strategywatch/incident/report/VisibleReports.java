package org.strategywatch.incident.report;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.strategywatch.incident.incident.IncidentDisclosure;
import org.strategywatch.incident.incident.IncidentSnapshot;
import org.strategywatch.platform.data.disclosure.DisclosurePolicy;
import org.strategywatch.platform.data.disclosure.Markings;
import org.strategywatch.platform.data.disclosure.View;
import org.strategywatch.platform.data.disclosure.Viewer;
import org.strategywatch.platform.web.security.Caller;

/** The filed reports that the present caller may have; of the others nothing goes further. */
@Singleton
class VisibleReports {

  private final ReportTable table;
  private final IncidentDisclosure disclosure;
  private final Caller caller;
  private final Clock clock;

  VisibleReports(ReportTable table, IncidentDisclosure disclosure, Caller caller, Clock clock) {
    this.table = table;
    this.disclosure = disclosure;
    this.caller = caller;
    this.clock = clock;
  }

  /**
   * What the incident cites and what was filed about it. Whoever has no more than the outline of an
   * incident has none of its reports: they are names and free text.
   */
  List<ReportBehind> behind(IncidentSnapshot incident) {
    return isWhole(incident)
        ? ReportBehind.all(incident.content(), about(incident.id()))
        : List.of();
  }

  boolean isWhole(IncidentSnapshot incident) {
    return disclosure.view(incident).includes(View.FULL);
  }

  /** In the order of filing. */
  List<FiledReport> about(UUID incident) {
    Viewer viewer = Viewer.of(caller);
    Instant now = clock.instant();
    return table.about(incident).stream()
        .filter(report -> DisclosurePolicy.view(viewer, markings(report), now).includes(View.FULL))
        .toList();
  }

  private static Markings markings(FiledReport report) {
    ReportRequest content = report.content();
    return new Markings(content.sharing(), null, content.licence(), null, report.filedBy(), null);
  }
}
