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
    Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
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
            now);
    table.add(recorded);
    announcer.recorded(recorded);
    return recorded;
  }

  /**
   * @throws ProblemException 404 when there is none that the caller may see
   */
  @Transactional
  public MethodologyBreak read(UUID id) {
    return table
        .find(id, caller.clearance().covered())
        .orElseThrow(
            () ->
                ProblemException.of(
                    IncidentProblem.METHODOLOGY_BREAK_NOT_FOUND,
                    "There is no methodology break " + id + " that you may see"));
  }

  /** Those that the caller may see, by their day. */
  @Transactional
  public List<MethodologyBreak> list(@Nullable String source, @Nullable String country) {
    return table.list(caller.clearance().covered(), source, country);
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
