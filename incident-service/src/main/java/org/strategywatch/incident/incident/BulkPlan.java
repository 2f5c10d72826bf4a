package org.strategywatch.incident.incident;

import com.github.f4b6a3.uuid.UuidCreator;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Decides for each incoming incident whether it is new, different, or known as it is. */
final class BulkPlan {

  /** What a reading of sources gives, without a person's check. */
  private static final Set<String> UNCHECKED =
      Set.of(Verification.REPORTED.name(), Verification.CORROBORATED.name());

  private final KnownIncidents.Found known;
  private final BulkOrigin origin;
  private final ContentJson json;
  private final List<StoredIncident> created = new ArrayList<>();
  private final List<StoredIncident> updated = new ArrayList<>();
  private final List<KnownIncidents.NewKey> newKeys = new ArrayList<>();
  private final List<KnownIncidents.NewKey> newHashes = new ArrayList<>();
  private long unchanged;

  BulkPlan(KnownIncidents.Found known, BulkOrigin origin, ContentJson json) {
    this.known = known;
    this.json = json;
    this.origin = origin;
  }

  void add(IncomingIncident incoming) {
    KnownIncidents.Known present = known.match(incoming);
    if (present == null) {
      create(incoming);
      return;
    }
    if (!present.hasKey()) {
      newKeys.add(new KnownIncidents.NewKey(incoming, present.snapshot().id()));
    }
    if (present.snapshot().verification().equals(IncidentEntity.RETRACTED)) {
      unchanged++;
    } else {
      update(incoming, present);
    }
  }

  private void create(IncomingIncident incoming) {
    UUID id = UuidCreator.getTimeOrderedEpochPlus1();
    IncidentSnapshot snapshot =
        new IncidentSnapshot(
            id,
            1,
            incoming.content(),
            incoming.verification(),
            incoming.flags(),
            origin.partner(),
            origin.now(),
            origin.now(),
            null);
    created.add(
        new StoredIncident(
            snapshot,
            incoming.contentJson(),
            origin.partner(),
            reason(snapshot, null),
            Changes.in(IncidentResponse.from(snapshot))));
    newKeys.add(new KnownIncidents.NewKey(incoming, id));
  }

  private void update(IncomingIncident incoming, KnownIncidents.Known present) {
    IncidentSnapshot before = present.snapshot();
    IncidentSnapshot after =
        new IncidentSnapshot(
            before.id(),
            before.version() + 1,
            Reach.held(incoming.content(), before.content()),
            verification(before, incoming),
            incoming.flags(),
            before.recordedBy(),
            before.recordedAt(),
            origin.now(),
            before.mergedInto());
    List<String> changes =
        Changes.between(IncidentResponse.from(before), IncidentResponse.from(after));
    if (present.hasKey()) {
      newHashes.add(new KnownIncidents.NewKey(incoming, before.id()));
    }
    if (changes.isEmpty()) {
      unchanged++;
    } else if (!isTakenBack(after.verification())
        && Substance.undoesCheck(before.verification(), changes)) {
      String why = Substance.reason(origin.reason(), before.verification(), changes);
      IncidentSnapshot again = after.withVerification(Verification.REPORTED.name());
      store(
          again, why, Changes.between(IncidentResponse.from(before), IncidentResponse.from(again)));
    } else {
      store(after, reason(after, before.verification()), changes);
    }
  }

  private void store(IncidentSnapshot after, String reason, List<String> changes) {
    updated.add(
        new StoredIncident(after, json.write(after.content()), origin.partner(), reason, changes));
  }

  /** What people reached by checking is not taken back by a source that merely says less. */
  private static String verification(IncidentSnapshot before, IncomingIncident incoming) {
    boolean isUnchecked = before.verification().equals(Verification.REPORTED.name());
    return isUnchecked || isTakenBack(incoming.verification())
        ? incoming.verification()
        : before.verification();
  }

  private static boolean isTakenBack(String verification) {
    return verification.equals(IncidentEntity.RETRACTED);
  }

  /** Says so where nobody here has checked what the file says was checked. */
  private String reason(IncidentSnapshot version, @Nullable String before) {
    String verification = version.verification();
    boolean isOfTheFile = !UNCHECKED.contains(verification) && !verification.equals(before);
    return isOfTheFile ? origin.reason() + ", which says " + verification : origin.reason();
  }

  List<StoredIncident> created() {
    return created;
  }

  List<StoredIncident> updated() {
    return updated;
  }

  /** Keys that no incident had before. */
  List<KnownIncidents.NewKey> newKeys() {
    return newKeys;
  }

  /** Known keys whose rows say something else than last time. */
  List<KnownIncidents.NewKey> newHashes() {
    return newHashes;
  }

  long unchanged() {
    return unchanged;
  }
}
