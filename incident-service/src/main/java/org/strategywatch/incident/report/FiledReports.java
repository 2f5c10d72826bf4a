package org.strategywatch.incident.report;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.strategywatch.incident.incident.IncidentSnapshot;
import org.strategywatch.incident.incident.ReportSummary;
import org.strategywatch.incident.incident.ReportsBehind;

/** Tells the incident what was filed about it. */
@ApplicationScoped
class FiledReports implements ReportsBehind {

  private final ReportTable table;
  private final VisibleReports reports;

  FiledReports(ReportTable table, VisibleReports reports) {
    this.table = table;
    this.reports = reports;
  }

  @Override
  public ReportSummary summary(IncidentSnapshot incident) {
    List<ReportBehind> all = reports.behind(incident);
    long filed = all.stream().filter(report -> report.filed() != null).count();
    long contradicting = all.stream().filter(ReportBehind::contradicts).count();
    return new ReportSummary(all.size(), (int) filed, (int) contradicting);
  }

  @Override
  public boolean hasFiled(String subject, UUID incident) {
    return table.hasFiled(subject, incident);
  }
}
