package org.strategywatch.incident.methodology;

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
import org.strategywatch.incident.codelist.Countries;
import org.strategywatch.incident.incident.Findings;
import org.strategywatch.platform.web.precondition.EntityTag;
import org.strategywatch.platform.web.problem.PlatformProblem;
import org.strategywatch.platform.web.problem.ProblemException;
import org.strategywatch.platform.web.problem.Violation;
import org.strategywatch.platform.web.security.Caller;
import org.strategywatch.platform.web.security.SharingLabel;

/** Keeps when sources changed their methods. */
@ApplicationScoped
public class MethodologyBreakService {

  private final MethodologyBreakTable table;
  private final MethodologyBreakAnnouncer announcer;
  private final Caller caller;
  private final Clock clock;

  MethodologyBreakService(
      MethodologyBreakTable table,
      MethodologyBreakAnnouncer announcer,
      Caller caller,
      Clock clock) {
    this.table = table;
    this.announcer = announcer;
    this.caller = caller;
    this.clock = clock;
  }

  /**
   * @throws ProblemException 400 naming every place that is wrong
   */
  @Transactional
  public MethodologyBreak record(MethodologyBreakRequest request) {
    String sharing = Objects.requireNonNullElse(request.sharing(), SharingLabel.RED.name());
    Instant now = now();
    requireValid(request, sharing, LocalDate.ofInstant(now, clock.getZone()));
    MethodologyBreak recorded =
        new MethodologyBreak(
            UuidCreator.getTimeOrderedEpochPlus1(),
            request.source(),
            request.changedOn(),
            request.description(),
            request.countries(),
            sharing,
            caller.partner(),
            now,
            1,
            null,
            null,
            null);
    table.add(recorded);
    announcer.recorded(recorded);
    return recorded;
  }

  /**
   * @throws ProblemException 404 when there is none that the caller may see
   */
  @Transactional
  public MethodologyBreak read(UUID id) {
    return table.find(id, caller.clearance().covered()).orElseThrow(() -> notFound(id));
  }

  /**
   * Takes a break back for good; it stays readable.
   *
   * @throws ProblemException 404 as {@link #read} does, 428 and 412 for the precondition, 409 when
   *     it is withdrawn already
   */
  @Transactional
  public MethodologyBreak withdraw(UUID id, @Nullable String ifMatch, String reason) {
    MethodologyBreak present =
        table.lock(id, caller.clearance().covered()).orElseThrow(() -> notFound(id));
    EntityTag.ofVersion(present.version()).requireMatch(ifMatch);
    if (present.withdrawnAt() != null) {
      throw ProblemException.of(
          IncidentProblem.METHODOLOGY_BREAK_WITHDRAWN,
          "The methodology break " + id + " was withdrawn");
    }
    Instant now = now();
    MethodologyBreak withdrawn = present.withdrawn(caller.partner(), now, reason);
    table.withdraw(withdrawn, now);
    announcer.withdrawn(withdrawn, now);
    return withdrawn;
  }

  /**
   * Those that the caller may see, by their day.
   *
   * @param withdrawn whether those that were withdrawn are shown too
   */
  @Transactional
  public List<MethodologyBreak> list(
      @Nullable String source, @Nullable String country, boolean withdrawn) {
    return table.list(caller.clearance().covered(), source, country, withdrawn);
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }

  private static ProblemException notFound(UUID id) {
    return ProblemException.of(
        IncidentProblem.METHODOLOGY_BREAK_NOT_FOUND,
        "There is no methodology break " + id + " that you may see");
  }

  private static void requireValid(
      MethodologyBreakRequest request, String sharing, LocalDate today) {
    Findings findings = new Findings(today);
    findings.checkDate("/changedOn", request.changedOn());
    findings.checkCode("/sharing", "sharing", sharing);
    for (int i = 0; i < request.countries().size(); i++) {
      if (!Countries.isKnown(request.countries().get(i))) {
        findings.add(
            "/countries/" + i, "UNKNOWN_COUNTRY", "an ISO 3166-1 alpha-2 code is expected");
      }
    }
    List<Violation> violations = findings.violations();
    if (!violations.isEmpty()) {
      Violation first = violations.getFirst();
      throw ProblemException.of(
          PlatformProblem.INVALID_REQUEST, first.pointer() + ": " + first.message(), violations);
    }
  }
}
