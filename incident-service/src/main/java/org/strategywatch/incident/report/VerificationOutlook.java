package org.strategywatch.incident.report;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.strategywatch.incident.incident.IncidentService;
import org.strategywatch.incident.incident.IncidentSnapshot;
import org.strategywatch.incident.incident.Verification;
import org.strategywatch.platform.web.problem.ProblemException;
import org.strategywatch.platform.web.security.Caller;
import org.strategywatch.platform.web.security.Roles;

/**
 * What the reports that a caller may see suggest about an incident. It proposes and never decides:
 * two outlets may still have believed one and the same mistake.
 */
@ApplicationScoped
public class VerificationOutlook {

  private static final int ENOUGH_VOICES = 2;

  private final IncidentService incidents;
  private final ReportService reports;
  private final Caller caller;

  VerificationOutlook(IncidentService incidents, ReportService reports, Caller caller) {
    this.incidents = incidents;
    this.reports = reports;
    this.caller = caller;
  }

  /**
   * @throws ProblemException 404 when there is no incident that the caller may see
   */
  @Transactional
  public VerificationResponse of(UUID id) {
    IncidentSnapshot incident = incidents.read(id);
    List<ReportBehind> all = reports.behind(incident);
    List<VerificationResponse.LeftOut> leftOut =
        all.stream().flatMap(report -> leftOut(report).stream()).toList();
    List<Voice> voices =
        Voices.of(
            all.stream()
                .filter(report -> leftOut(report).isEmpty())
                .map(ReportBehind::content)
                .toList());
    String obstacle = obstacle(incident);
    return new VerificationResponse(
        incident.verification(),
        Verification.after(incident.verification()).stream().map(Verification::name).toList(),
        proposal(incident, voices),
        voices,
        leftOut,
        obstacle == null,
        obstacle);
  }

  private static VerificationResponse.@Nullable Proposal proposal(
      IncidentSnapshot incident, List<Voice> voices) {
    boolean isNews = incident.verification().equals(Verification.REPORTED.name());
    return isNews && voices.size() >= ENOUGH_VOICES
        ? new VerificationResponse.Proposal(
            Verification.CORROBORATED.name(),
            "%d sources independent of one another agree with the record".formatted(voices.size()))
        : null;
  }

  private static Optional<VerificationResponse.LeftOut> leftOut(ReportBehind report) {
    String source = report.content().source();
    if (report.contradicts()) {
      return Optional.of(new VerificationResponse.LeftOut(source, "CONTRADICTS"));
    }
    Integer credibility = report.content().credibility();
    boolean isDoubtful =
        "E".equals(report.content().reliability()) || credibility != null && credibility == 5;
    return isDoubtful
        ? Optional.of(new VerificationResponse.LeftOut(source, "DOUBTFUL"))
        : Optional.empty();
  }

  private @Nullable String obstacle(IncidentSnapshot incident) {
    if (!caller.hasRole(Roles.VERIFIER)) {
      return "NOT_A_VERIFIER";
    }
    if (Verification.after(incident.verification()).isEmpty()) {
      return "INCIDENT_RETRACTED";
    }
    return incidents.hasTold(caller.subject(), incident.id()) ? "OWN_INCIDENT" : null;
  }
}
