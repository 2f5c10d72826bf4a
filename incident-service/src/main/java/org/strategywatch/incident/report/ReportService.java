package org.strategywatch.incident.report;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
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
        new FiledReport(
            UuidCreator.getTimeOrderedEpochPlus1(), content, caller.partner(), now(), List.of());
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
    return one(whole(incidentId), reportId);
  }

  /**
   * Corrects the grade of a report that was filed; one that says the same changes nothing.
   *
   * @throws ProblemException 404, 400 naming what is wrong, 428 and 412 for the precondition, 409
   *     when the incident was retracted
   */
  @Transactional
  public ReportBehind grade(
      UUID incidentId, UUID reportId, @Nullable String ifMatch, GradingRequest request) {
    requireGrade(request);
    IncidentSnapshot incident = whole(incidentId);
    table.lock(reportId);
    ReportBehind present = one(incident, reportId);
    ReportResource.tag(ReportResponse.from(present)).requireMatch(ifMatch);
    requireNotRetracted(incident);
    FiledReport filed = Objects.requireNonNull(present.filed());
    FiledReport graded = filed.graded(request, caller.partner(), now());
    if (graded.content().equals(filed.content())) {
      return present;
    }
    table.regrade(graded, caller.subject());
    return ReportBehind.filed(incident.content(), graded);
  }

  private void requireGrade(GradingRequest request) {
    Findings findings = new Findings(LocalDate.ofInstant(now(), clock.getZone()));
    findings.checkCode("/reliability", "sourceReliability", request.reliability());
    if (request.reliability() == null && request.credibility() == null) {
      findings.add("/reliability", "REQUIRED", "a reliability or a credibility is expected");
    }
    require(findings);
  }

  private ReportBehind one(IncidentSnapshot incident, UUID reportId) {
    return visible.about(incident.id()).stream()
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

  private static void requireNotRetracted(IncidentSnapshot incident) {
    if (incident.verification().equals(RETRACTED)) {
      throw ProblemException.of(
          IncidentProblem.INCIDENT_RETRACTED, "The incident " + incident.id() + " was retracted");
    }
  }

  private void requireOpen(IncidentSnapshot incident) {
    requireNotRetracted(incident);
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
    require(findings);
  }

  private static void require(Findings findings) {
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
