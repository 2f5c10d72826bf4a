package org.strategywatch.incident.incident;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.strategywatch.incident.IncidentProblem;
import org.strategywatch.platform.web.precondition.EntityTag;
import org.strategywatch.platform.web.problem.ProblemException;
import org.strategywatch.platform.web.security.Caller;

/**
 * Decisions on two incidents that may be of one event. Whoever told of either takes none: nobody
 * makes another's account, or their own, disappear from the counts.
 */
@ApplicationScoped
public class IncidentMerging {

  private final IncidentService service;
  private final IncidentRepository incidents;
  private final Caller caller;

  IncidentMerging(IncidentService service, IncidentRepository incidents, Caller caller) {
    this.service = service;
    this.incidents = incidents;
    this.caller = caller;
  }

  private record Pair(IncidentEntity one, IncidentEntity other) {}

  /**
   * Lets another incident count in the place of one; each keeps what it says, and its history.
   *
   * @throws ProblemException 404 when either is hidden, 400 when both are the same, 403 for a
   *     person who told any of them, 428 and 412 for the precondition on the one that is merged,
   *     409 when either counts no more or when some may see the merged one only
   */
  @Transactional
  public IncidentSnapshot merge(UUID id, @Nullable String ifMatch, MergeRequest request) {
    Pair pair = lock(id, request.into());
    IncidentEntity merged = pair.one();
    EntityTag.ofVersion(merged.snapshot().version()).requireMatch(IncidentTag.versions(ifMatch));
    merged.requireCounted();
    pair.other().requireCounted();
    if (!MergedIncidents.isSeenWith(merged, pair.other())) {
      throw ProblemException.of(
          IncidentProblem.SURVIVOR_HIDDEN_FROM_SOME,
          "The incident %s is under a higher label than %s; merge it the other way round"
              .formatted(request.into(), id));
    }
    incidents.archive(id);
    merged.merge(request.into(), request.reason(), caller.partner(), service.now());
    incidents.flush();
    return service.publish(IncidentEvents.MERGED, merged);
  }

  /**
   * Lets a merged incident count for itself again.
   *
   * @throws ProblemException 404, 403, 428 and 412 as {@link #merge} does, 409 when it is not
   *     merged
   */
  @Transactional
  public IncidentSnapshot split(UUID id, @Nullable String ifMatch, String reason) {
    IncidentEntity incident = service.lockForChange(id, ifMatch);
    service.requireNotAuthor(id);
    UUID survivor = incident.snapshot().mergedInto();
    if (survivor != null) {
      service.requireNotAuthor(survivor);
    }
    incidents.archive(id);
    incident.split(reason, caller.partner(), service.now());
    incidents.flush();
    return service.publish(IncidentEvents.CORRECTED, incident);
  }

  /**
   * Makes sure that the caller may decide on two incidents, and that nobody decides at the same
   * time.
   *
   * @throws ProblemException 404 when either is hidden, 400 when both are the same, 403 for a
   *     person who told any of them
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public void requireMayDecide(UUID id, UUID other) {
    lock(id, other);
  }

  /** In the order of their ids, so that two who decide the same do not wait for each other. */
  private Pair lock(UUID id, UUID other) {
    if (id.equals(other)) {
      throw ProblemException.invalidBody("/into", "SAME_INCIDENT", "another incident is expected");
    }
    boolean isFirst = id.compareTo(other) < 0;
    IncidentEntity first = service.lock(isFirst ? id : other);
    IncidentEntity second = service.lock(isFirst ? other : id);
    service.requireNotAuthor(id);
    service.requireNotAuthor(other);
    return isFirst ? new Pair(first, second) : new Pair(second, first);
  }
}
