package org.strategywatch.incident.report;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.strategywatch.incident.incident.IncidentRequest;

/**
 * A report as it stands to its incident.
 *
 * @param pointer where the incident cites it; null when it was filed
 * @param filed its own row; null when the incident cites it
 */
record ReportBehind(
    ReportRequest content,
    @Nullable String pointer,
    @Nullable FiledReport filed,
    List<Contradiction> contradictions) {

  ReportBehind {
    contradictions = List.copyOf(contradictions);
  }

  /** What the incident cites, in its order, and then what was filed, in the order of filing. */
  static List<ReportBehind> all(IncidentRequest incident, List<FiledReport> filed) {
    List<ReportBehind> reports = new ArrayList<>();
    for (int i = 0; i < incident.sources().size(); i++) {
      ReportRequest cited =
          ReportRequest.cited(incident.sources().get(i), incident.sharing(), incident.licence());
      reports.add(
          new ReportBehind(
              cited, "/sources/" + i, null, Contradictions.of(incident, cited.claim())));
    }
    filed.forEach(report -> reports.add(filed(incident, report)));
    return List.copyOf(reports);
  }

  static ReportBehind filed(IncidentRequest incident, FiledReport report) {
    return new ReportBehind(
        report.content(), null, report, Contradictions.of(incident, report.content().claim()));
  }

  boolean contradicts() {
    return !contradictions.isEmpty();
  }
}
