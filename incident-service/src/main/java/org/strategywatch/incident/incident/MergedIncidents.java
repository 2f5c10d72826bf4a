package org.strategywatch.incident.incident;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.strategywatch.platform.data.disclosure.DisclosurePolicy;
import org.strategywatch.platform.data.disclosure.Markings;
import org.strategywatch.platform.web.security.SharingLabel;

/**
 * What must hold of incidents that are merged: whoever may see the merged one may see the one that
 * counts in its place. Otherwise an event would be missing for some, and by that tell them of the
 * hidden one.
 */
@ApplicationScoped
class MergedIncidents {

  private static final String REASON =
      "the incident that counted in its place is not for all who may see this one";

  /** Fields that markings are made of. */
  private static final Set<String> MARKINGS =
      Set.of("sharing", "operationalSharing", "audience", "licence", "eventType", "subEventType");

  private final IncidentRepository incidents;

  MergedIncidents(IncidentRepository incidents) {
    this.incidents = incidents;
  }

  /** Whether all who may see the first may see the second. */
  static boolean isSeenWith(IncidentEntity merged, IncidentEntity survivor) {
    return isSeenWith(merged.snapshot().markings(), survivor.snapshot().markings());
  }

  static boolean isSeenWith(Markings merged, Markings survivor) {
    return SharingLabel.ofRecord(merged.sharing()).covers(SharingLabel.ofRecord(survivor.sharing()))
        && widest(merged).covers(widest(survivor))
        && (isHeldBackByLabelOnly(survivor) || areOfOneCircle(merged, survivor));
  }

  /** The lowest label under which anybody learns of it, if only of its outline or its numbers. */
  private static SharingLabel widest(Markings record) {
    SharingLabel label = SharingLabel.ofRecord(record.sharing());
    SharingLabel outline =
        record.operationalSharing() == null
            ? label
            : SharingLabel.ofRecord(record.operationalSharing());
    return label.covers(outline) ? outline : label;
  }

  private static boolean isHeldBackByLabelOnly(Markings record) {
    return record.audience() == null
        && record.releasedAt() == null
        && DisclosurePolicy.letsRecordsGo(record.licence());
  }

  private static boolean areOfOneCircle(Markings one, Markings other) {
    return one.recordedBy().equals(other.recordedBy())
        && Objects.equals(one.audience(), other.audience())
        && Objects.equals(one.releasedAt(), other.releasedAt())
        && Objects.equals(one.licence(), other.licence());
  }

  /**
   * Splits what a new label would leave alone, on either side of the incident that it was given.
   *
   * @return what was split, to be published
   */
  List<IncidentEntity> splitWhatSomeSeeAlone(
      IncidentEntity relabelled, String partner, Instant now) {
    IncidentSnapshot snapshot = relabelled.snapshot();
    Stream<IncidentEntity> itself =
        Stream.ofNullable(snapshot.mergedInto())
            .map(incidents::findById)
            .filter(survivor -> !isSeenWith(relabelled, Objects.requireNonNull(survivor)))
            .map(_ -> relabelled);
    Stream<IncidentEntity> others =
        incidents.lockMergedInto(snapshot.id()).stream()
            .filter(merged -> !isSeenWith(merged, relabelled));
    List<IncidentEntity> alone = Stream.concat(itself, others).toList();
    alone.forEach(incident -> split(incident, partner, now));
    return alone;
  }

  /** Whether any of these fields of an incident says who may see it. */
  static boolean decideWhoSees(List<String> changedFields) {
    return !Collections.disjoint(changedFields, MARKINGS);
  }

  /**
   * The same for incidents that were written past the persistence context, which forgets them.
   *
   * @return what was split, to be published
   */
  List<IncidentEntity> splitWhatSomeSeeAlone(List<UUID> relabelled, BulkOrigin origin) {
    List<IncidentEntity> split = new ArrayList<>();
    for (UUID id : incidents.inClusters(relabelled)) {
      incidents.getEntityManager().clear();
      split.addAll(splitWhatSomeSeeAlone(incidents.findById(id), origin.partner(), origin.now()));
    }
    return split;
  }

  private void split(IncidentEntity incident, String partner, Instant now) {
    incidents.archive(incident.snapshot().id());
    incident.split(REASON, partner, now);
    incidents.flush();
  }
}
