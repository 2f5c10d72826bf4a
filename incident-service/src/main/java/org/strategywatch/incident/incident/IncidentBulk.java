package org.strategywatch.incident.incident;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.strategywatch.platform.data.disclosure.VisibleSet;
import org.strategywatch.platform.data.event.DomainEvent;
import org.strategywatch.platform.data.outbox.Outbox;

/**
 * Takes in many incidents with a handful of statements: finds which are known, writes what is new
 * or different, keeps the old versions, and publishes an event for each change, in one transaction.
 */
@ApplicationScoped
public class IncidentBulk {

  private final DataSource database;
  private final KnownIncidents known;
  private final IncidentCopy copy;
  private final MergedIncidents merged;
  private final ContentJson json;
  private final Outbox outbox;

  IncidentBulk(
      DataSource database,
      KnownIncidents known,
      IncidentCopy copy,
      MergedIncidents merged,
      ContentJson json,
      Outbox outbox) {
    this.database = database;
    this.known = known;
    this.copy = copy;
    this.merged = merged;
    this.json = json;
    this.outbox = outbox;
  }

  /**
   * Stores a chunk of some thousand incidents. An import brings the record up to its source; it
   * does not undo what people found out: the verification of a checked incident stays while its
   * substance does, a narrowed reach and a retraction stay in any case. Where a new label would
   * leave a merged incident to some who do not see its survivor, the two are split. An incident
   * that the importer may not see is not here for them: the row makes one of its own, so that
   * nobody overwrites, or learns of, what is hidden from them.
   *
   * @param turn waits until nobody else ties external ids, and keeps others from it until the
   *     transaction ends. Called once: before anything known is read and locked, but where none of
   *     the incidents is known only after they are written, so that others are kept waiting for a
   *     moment
   * @throws ClaimedMeanwhileException when one of the incidents became known before its turn;
   *     nothing is stored then, and another attempt finds it
   * @throws IllegalStateException when the database refuses; nothing is stored then
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public BulkOutcome store(List<IncomingIncident> incidents, BulkOrigin origin, Runnable turn) {
    List<List<IncomingIncident>> parts = withoutRepeats(incidents);
    VisibleSet visible = origin.visible();
    try (Connection connection = database.getConnection()) {
      if (parts.size() == 1 && !known.anyOf(connection, incidents, visible)) {
        return storeNew(connection, incidents, origin, turn);
      }
      turn.run();
      BulkOutcome outcome = BulkOutcome.NOTHING;
      for (List<IncomingIncident> distinct : parts) {
        outcome = outcome.plus(storeDistinct(connection, distinct, origin));
      }
      return outcome;
    } catch (SQLException e) {
      throw new IllegalStateException("The incidents cannot be stored: " + e.getMessage(), e);
    }
  }

  private BulkOutcome storeNew(
      Connection connection, List<IncomingIncident> incidents, BulkOrigin origin, Runnable turn)
      throws SQLException {
    BulkPlan plan = new BulkPlan(KnownIncidents.Found.NOTHING, origin, json);
    incidents.forEach(plan::add);
    copy.insert(connection, plan.created());
    outbox.publishAll(
        plan.created().stream().map(stored -> event(IncidentEvents.RECORDED, stored)).toList());
    turn.run();
    if (known.anyOf(connection, incidents, origin.visible())) {
      throw new ClaimedMeanwhileException();
    }
    known.remember(connection, plan.newKeys(), List.of());
    return new BulkOutcome(plan.created().size(), 0, 0);
  }

  private BulkOutcome storeDistinct(
      Connection connection, List<IncomingIncident> incidents, BulkOrigin origin)
      throws SQLException {
    VisibleSet visible = origin.visible();
    Set<ExternalId> same = known.same(connection, incidents, visible);
    List<IncomingIncident> news =
        incidents.stream().filter(incident -> !same.contains(incident.key())).toList();
    if (news.isEmpty()) {
      return new BulkOutcome(0, 0, incidents.size());
    }
    BulkPlan plan = new BulkPlan(known.among(connection, news, visible), origin, json);
    news.forEach(plan::add);
    copy.insert(connection, plan.created());
    copy.replace(connection, plan.updated());
    known.remember(connection, plan.newKeys(), plan.newHashes());
    List<DomainEvent> events = new ArrayList<>();
    plan.created().forEach(stored -> events.add(event(IncidentEvents.RECORDED, stored)));
    plan.updated().forEach(stored -> events.add(event(IncidentEvents.CORRECTED, stored)));
    for (IncidentEntity split : merged.splitWhatSomeSeeAlone(relabelled(plan), origin)) {
      events.add(IncidentEvents.CORRECTED.of(split.snapshot(), split.changedFields()));
    }
    if (!events.isEmpty()) {
      outbox.publishAll(events);
    }
    return new BulkOutcome(
        plan.created().size(), plan.updated().size(), plan.unchanged() + same.size());
  }

  private static List<UUID> relabelled(BulkPlan plan) {
    return plan.updated().stream()
        .filter(stored -> MergedIncidents.decideWhoSees(stored.changedFields()))
        .map(stored -> stored.snapshot().id())
        .toList();
  }

  private static DomainEvent event(IncidentEvents usual, StoredIncident stored) {
    IncidentSnapshot snapshot = stored.snapshot();
    boolean isTakenBack = snapshot.verification().equals(IncidentEntity.RETRACTED);
    return (isTakenBack ? IncidentEvents.RETRACTED : usual).of(snapshot, stored.changedFields());
  }

  /** Cuts the list where a key comes again, so that the second row finds the first one stored. */
  private static List<List<IncomingIncident>> withoutRepeats(List<IncomingIncident> incidents) {
    List<List<IncomingIncident>> parts = new ArrayList<>();
    Set<Object> seen = new HashSet<>();
    List<IncomingIncident> part = new ArrayList<>();
    for (IncomingIncident incident : incidents) {
      boolean isRepeat =
          seen.contains(incident.key())
              || (incident.ownId() != null && seen.contains(incident.ownId()));
      if (isRepeat) {
        parts.add(part);
        part = new ArrayList<>();
        seen.clear();
      }
      seen.add(incident.key());
      if (incident.ownId() != null) {
        seen.add(incident.ownId());
      }
      part.add(incident);
    }
    parts.add(part);
    return parts;
  }
}
