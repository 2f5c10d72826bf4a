package org.strategywatch.incident.report;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.strategywatch.platform.data.disclosure.DisclosurePolicy;
import org.strategywatch.platform.data.disclosure.Markings;
import org.strategywatch.platform.data.disclosure.View;
import org.strategywatch.platform.data.disclosure.Viewer;
import org.strategywatch.platform.web.security.Caller;

/** The filed reports that the present caller may have; of the others nothing goes further. */
@Singleton
class VisibleReports {

  private final ReportTable table;
  private final Caller caller;
  private final Clock clock;

  VisibleReports(ReportTable table, Caller caller, Clock clock) {
    this.table = table;
    this.caller = caller;
    this.clock = clock;
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
