package org.strategywatch.incident.report;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.strategywatch.incident.IncidentProblem;
import org.strategywatch.incident.incident.Findings;
import org.strategywatch.incident.incident.IncidentService;
import org.strategywatch.incident.incident.IncidentSnapshot;
import org.strategywatch.incident.incident.SourceClaim;
import org.strategywatch.platform.web.problem.PlatformProblem;
import org.strategywatch.platform.web.problem.ProblemException;
import org.strategywatch.platform.web.problem.Violation;
import org.strategywatch.platform.web.security.Caller;
import org.strategywatch.platform.web.security.SharingLabel;

/** Files reports about incidents and reads those that the caller may see. */
@ApplicationScoped
public class ReportService {

  /** More voices than any incident has; each is compared with each. */
  static final int MOST = 500;

  private static final String RETRACTED = "RETRACTED";

  private final IncidentService incidents;
  private final ReportTable table;
  private final VisibleReports visible;
  private final Caller caller;
  private final Clock clock;

  ReportService(
      IncidentService incidents,
      ReportTable table,
      VisibleReports visible,
      Caller caller,
      Clock clock) {
    this.incidents = incidents;
    this.table = table;
    this.visible = visible;
    this.caller = caller;
    this.clock = clock;
  }

  /**
   * Keeps a report beside the record, which it does not change; without a label it is for the most
   * restricted audience.
   *
   * @throws ProblemException 404 when there is no incident that the caller may see, 400 naming
   *     every place that is wrong, 409 when the incident was retracted or has too many reports
   */
  @Transactional
  public ReportBehind file(UUID incidentId, ReportRequest request) {
    IncidentSnapshot incident = whole(incidentId);
    ReportRequest content = request.withDefaults(SharingLabel.RED.name(), "INTERNAL");
    requireValid(content);
    requireOpen(incident);
    FiledReport report =
        new FiledReport(UuidCreator.getTimeOrderedEpochPlus1(), content, caller.partner(), now());
    table.add(incidentId, report, caller.subject());
    return ReportBehind.filed(incident.content(), report);
  }

  /**
   * Every report behind the incident that the caller may see.
   *
   * @throws ProblemException 404 when there is no incident that the caller may see
   */
  @Transactional
  public List<ReportBehind> behind(UUID incidentId) {
    return behind(incidents.read(incidentId));
  }

  List<ReportBehind> behind(IncidentSnapshot incident) {
    return visible.behind(incident);
  }

  /**
   * @throws ProblemException 404 when there is none that the caller may see
   */
  @Transactional
  public ReportBehind one(UUID incidentId, UUID reportId) {
    IncidentSnapshot incident = whole(incidentId);
    return visible.about(incidentId).stream()
        .filter(report -> report.id().equals(reportId))
        .findAny()
        .map(report -> ReportBehind.filed(incident.content(), report))
        .orElseThrow(
            () ->
                ProblemException.of(
                    IncidentProblem.REPORT_NOT_FOUND,
                    "There is no report " + reportId + " about it that you may see"));
  }

  private IncidentSnapshot whole(UUID id) {
    IncidentSnapshot incident = incidents.read(id);
    if (!visible.isWhole(incident)) {
      throw ProblemException.of(
          IncidentProblem.INCIDENT_NOT_FOUND, "There is no incident " + id + " that you may see");
    }
    return incident;
  }

  private void requireOpen(IncidentSnapshot incident) {
    if (incident.verification().equals(RETRACTED)) {
      throw ProblemException.of(
          IncidentProblem.INCIDENT_RETRACTED, "The incident " + incident.id() + " was retracted");
    }
    if (visible.about(incident.id()).size() >= MOST) {
      throw ProblemException.of(
          IncidentProblem.TOO_MANY_REPORTS, "There are " + MOST + " reports about it already");
    }
  }

  private void requireValid(ReportRequest report) {
    Findings findings = new Findings(LocalDate.ofInstant(now(), clock.getZone()));
    findings.checkSource("", report.asSource());
    findings.checkCode("/sharing", "sharing", report.sharing());
    findings.checkCode("/licence", "licence", report.licence());
    SourceClaim claim = report.claim();
    if (claim != null) {
      findings.checkOrder("/claim/fatalities", claim.fatalities());
    }
    List<Violation> violations = findings.violations();
    if (!violations.isEmpty()) {
      Violation first = violations.getFirst();
      throw ProblemException.of(
          PlatformProblem.INVALID_REQUEST, first.pointer() + ": " + first.message(), violations);
    }
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }
}
