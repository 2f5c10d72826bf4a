package org.strategywatch.incident.incident;

import com.fasterxml.jackson.databind.JsonNode;
import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.strategywatch.incident.IncidentProblem;
import org.strategywatch.platform.data.disclosure.View;
import org.strategywatch.platform.data.outbox.Outbox;
import org.strategywatch.platform.web.precondition.EntityTag;
import org.strategywatch.platform.web.problem.PlatformProblem;
import org.strategywatch.platform.web.problem.ProblemException;
import org.strategywatch.platform.web.problem.Violation;
import org.strategywatch.platform.web.request.MergePatch;
import org.strategywatch.platform.web.security.Caller;
import org.strategywatch.platform.web.security.Roles;

/** Recording, reading, correcting, checking and retracting one incident that the caller may see. */
@ApplicationScoped
public class IncidentService {

  private static final String DEFAULT_LICENCE = "INTERNAL";

  private final IncidentRepository incidents;
  private final ReportsBehind reports;
  private final MergedIncidents merged;
  private final Outbox outbox;
  private final MergePatch mergePatch;
  private final Caller caller;
  private final IncidentDisclosure disclosure;
  private final Clock clock;

  IncidentService(
      IncidentRepository incidents,
      ReportsBehind reports,
      MergedIncidents merged,
      Outbox outbox,
      MergePatch mergePatch,
      Caller caller,
      IncidentDisclosure disclosure,
      Clock clock) {
    this.incidents = incidents;
    this.reports = reports;
    this.merged = merged;
    this.outbox = outbox;
    this.mergePatch = mergePatch;
    this.caller = caller;
    this.disclosure = disclosure;
    this.clock = clock;
  }

  /**
   * Records an incident; without a label it is for the most restricted audience.
   *
   * @throws ProblemException 400 naming every place that is wrong, 409 when another incident that
   *     the caller may see has one of the external ids
   */
  @Transactional
  public IncidentSnapshot record(IncidentRequest request) {
    IncidentRequest content = accepted(request);
    if (!content.externalIds().isEmpty()) {
      incidents.awaitTurnToClaim();
    }
    Instant now = now();
    UUID id = UuidCreator.getTimeOrderedEpochPlus1();
    IncidentEntity incident = IncidentEntity.record(id, content, caller.partner(), now);
    incidents.persistAndFlush(incident);
    claimExternalIds(id, content, List.of());
    return publish(IncidentEvents.RECORDED, incident);
  }

  /**
   * @throws ProblemException 404 when there is none that the caller may see
   */
  @Transactional
  public IncidentSnapshot read(UUID id) {
    return read(id, View.FULL);
  }

  /**
   * @throws ProblemException 404 when there is none of which the caller has at least this view
   */
  @Transactional
  public IncidentSnapshot read(UUID id, View least) {
    return visible(id, least).snapshot();
  }

  /**
   * Applies a merge patch; a patch that changes nothing makes no version, and one that changes the
   * substance of a checked incident makes it a reported one again. What lets the incident go
   * further needs the source's consent, given with the patch.
   *
   * @throws ProblemException 404, 403 for a reporter of another organisation, 428 and 412 for the
   *     precondition, 409 when retracted, 400 naming what the patch makes invalid
   */
  @Transactional
  public IncidentSnapshot correct(
      UUID id, @Nullable String ifMatch, JsonNode patch, @Nullable String reason) {
    if (patch.has("externalIds")) {
      incidents.awaitTurnToClaim();
    }
    IncidentEntity incident = lockForChange(id, ifMatch);
    IncidentRequest present = incident.snapshot().content();
    Consent.Patch asked = Consent.in(patch);
    JsonNode changes = PartialDates.complete(asked.changes());
    IncidentRequest corrected = accepted(mergePatch.apply(present, changes, IncidentRequest.class));
    asked.requireFor(present, corrected);
    if (corrected.equals(present)) {
      return incident.snapshot();
    }
    incidents.archive(id);
    incident.correct(corrected, reason, asked.consent(), caller.partner(), now());
    incidents.flush();
    claimExternalIds(id, corrected, present.externalIds());
    publish(IncidentEvents.CORRECTED, incident);
    merged
        .splitWhatSomeSeeAlone(incident, caller.partner(), now())
        .forEach(split -> publish(IncidentEvents.CORRECTED, split));
    return incident.snapshot();
  }

  /**
   * Takes an incident back: it stays readable, leaves lists and counts.
   *
   * @throws ProblemException as {@link #correct} does
   */
  @Transactional
  public IncidentSnapshot retract(UUID id, @Nullable String ifMatch, String reason) {
    IncidentEntity incident = lockForChange(id, ifMatch);
    incidents.archive(id);
    incident.retract(reason, caller.partner(), now());
    incidents.flush();
    return publish(IncidentEvents.RETRACTED, incident);
  }

  /**
   * Notes what a check of the incident came to.
   *
   * @throws ProblemException as {@link #correct} does; 403 for a person who told any of it, 409
   *     when the state does not follow from the present one
   */
  @Transactional
  public IncidentSnapshot verify(UUID id, @Nullable String ifMatch, VerificationRequest check) {
    IncidentEntity incident = lockForChange(id, ifMatch);
    requireNotAuthor(id);
    incidents.archive(id);
    incident.verify(check.to(), check.reason(), caller.partner(), now());
    incidents.flush();
    return publish(IncidentEvents.ofCheck(check.to()), incident);
  }

  /** Whether a person has written any of what is known about the incident. */
  public boolean hasTold(String subject, UUID id) {
    return incidents.isAuthor(id, subject) || reports.hasFiled(subject, id);
  }

  /** Held against other writers until the transaction ends; of which the caller sees all. */
  IncidentEntity lock(UUID id) {
    IncidentEntity incident = visible(id, View.OPERATIONAL);
    incidents.lock(incident);
    requireSeen(incident, View.OPERATIONAL);
    if (!disclosure.view(incident.snapshot()).includes(View.FULL)) {
      throw ProblemException.of(
          IncidentProblem.OUTLINE_ONLY, "You see the outline of the incident " + id + " only");
    }
    return incident;
  }

  IncidentEntity lockForChange(UUID id, @Nullable String ifMatch) {
    IncidentEntity incident = lock(id);
    if (!mayChange(incident)) {
      throw ProblemException.of(
          IncidentProblem.INCIDENT_OF_ANOTHER_PARTNER,
          "The incident " + id + " was recorded by another organisation");
    }
    EntityTag.ofVersion(incident.snapshot().version()).requireMatch(IncidentTag.versions(ifMatch));
    return incident;
  }

  void requireNotAuthor(UUID id) {
    if (hasTold(caller.subject(), id)) {
      throw ProblemException.of(
          IncidentProblem.OWN_INCIDENT, "You have told of the incident " + id + " yourself");
    }
  }

  private IncidentEntity visible(UUID id, View least) {
    IncidentEntity incident = incidents.findByIdOptional(id).orElseThrow(() -> notFound(id));
    requireSeen(incident, least);
    return incident;
  }

  private void requireSeen(IncidentEntity incident, View least) {
    if (!disclosure.view(incident.snapshot()).includes(least)) {
      throw notFound(incident.snapshot().id());
    }
  }

  private boolean mayChange(IncidentEntity incident) {
    return caller.hasRole(Roles.OPERATOR)
        || caller.hasRole(Roles.VERIFIER)
        || incident.isRecordedBy(caller.partner());
  }

  private IncidentRequest accepted(IncidentRequest request) {
    IncidentRequest content =
        request.withDefaults(SensitiveKinds.defaultLabel(request, null), DEFAULT_LICENCE);
    List<Violation> violations =
        new ArrayList<>(
            IncidentRules.violations(content, LocalDate.ofInstant(now(), clock.getZone())));
    violations.addAll(IncidentRules.deathViolations(content));
    if (!violations.isEmpty()) {
      Violation first = violations.getFirst();
      throw ProblemException.of(
          PlatformProblem.INVALID_REQUEST, first.pointer() + ": " + first.message(), violations);
    }
    return content;
  }

  /** A hidden holder of the id must not show: then both have it, and nobody is told. */
  private void claimExternalIds(UUID id, IncidentRequest content, List<ExternalId> known) {
    List<ExternalId> news =
        content.externalIds().stream().filter(externalId -> !known.contains(externalId)).toList();
    if (!news.isEmpty()) {
      incidents.lock(news);
    }
    for (ExternalId externalId : news) {
      String pointer = "/externalIds/" + content.externalIds().indexOf(externalId);
      incidents.holders(externalId, id).stream()
          .flatMap(holder -> incidents.findByIdOptional(holder).stream())
          .filter(other -> disclosure.view(other.snapshot()).includes(View.FULL))
          .findAny()
          .ifPresent(
              _ -> {
                throw ProblemException.of(
                    IncidentProblem.EXTERNAL_ID_TAKEN,
                    "Another incident has %s %s".formatted(externalId.scheme(), externalId.id()),
                    Violation.atPointer(pointer, "TAKEN", "correct that incident instead"));
              });
      incidents.claim(externalId, id);
    }
  }

  /** Tells others of the version that was just stored, and keeps who made it. */
  IncidentSnapshot publish(IncidentEvents fact, IncidentEntity incident) {
    IncidentSnapshot snapshot = incident.snapshot();
    incidents.rememberAuthor(snapshot.id(), snapshot.version(), caller.subject());
    outbox.publish(fact.of(snapshot, incident.changedFields()));
    return snapshot;
  }

  /** PostgreSQL keeps microseconds; an answer must not promise more. */
  Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }

  private static ProblemException notFound(UUID id) {
    return ProblemException.of(
        IncidentProblem.INCIDENT_NOT_FOUND, "There is no incident " + id + " that you may see");
  }
}
