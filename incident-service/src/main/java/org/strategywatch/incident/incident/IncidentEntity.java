package org.strategywatch.incident.incident;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.strategywatch.incident.IncidentProblem;
import org.strategywatch.platform.web.problem.ProblemException;
import org.strategywatch.platform.web.problem.Violation;

/**
 * An incident in its present version. Writers lock the row first, so the version is counted here
 * and not by Hibernate.
 */
@Entity
@Table(name = "incident")
@SuppressWarnings("UnusedVariable") // Some columns are written here and read in SQL only.
class IncidentEntity {

  static final String RETRACTED = "RETRACTED";
  private static final String MERGED_INTO = "mergedInto";

  @Id private UUID id;
  private long version;

  @JdbcTypeCode(SqlTypes.JSON)
  private IncidentRequest content;

  private String verification;

  @JdbcTypeCode(SqlTypes.ARRAY)
  private List<String> flags;

  private String recordedBy;
  private Instant recordedAt;
  private Instant updatedAt;
  private @Nullable Instant releasedAt;
  private @Nullable UUID mergedInto;
  private String changedBy;
  private @Nullable String changeReason;
  private @Nullable String consent;

  @JdbcTypeCode(SqlTypes.ARRAY)
  private List<String> changedFields;

  @Embedded private IncidentColumns columns;

  protected IncidentEntity() {}

  /** The first version, as its reporter tells it. */
  static IncidentEntity record(UUID id, IncidentRequest content, String partner, Instant now) {
    IncidentEntity incident = new IncidentEntity();
    incident.id = id;
    incident.version = 1;
    incident.content = content;
    incident.columns = IncidentColumns.of(content);
    incident.verification = Verification.REPORTED.name();
    incident.flags = new ArrayList<>();
    incident.recordedBy = partner;
    incident.recordedAt = now;
    incident.updatedAt = now;
    incident.releasedAt = incident.snapshot().releasedAt();
    incident.changedBy = partner;
    incident.changedFields = Changes.in(IncidentResponse.from(incident.snapshot()));
    return incident;
  }

  /**
   * Replaces the content; a change of substance takes back what a check came to.
   *
   * @param given the source's consent to what lets the incident go further
   * @return whether that made a new version
   */
  boolean correct(
      IncidentRequest corrected,
      @Nullable String reason,
      @Nullable String given,
      String partner,
      Instant now) {
    requireNotRetracted();
    IncidentResponse before = IncidentResponse.from(snapshot());
    content = corrected;
    List<String> changes = Changes.between(before, IncidentResponse.from(snapshot()));
    if (changes.isEmpty()) {
      return false;
    }
    columns = IncidentColumns.of(corrected);
    releasedAt = snapshot().releasedAt();
    String why = reason;
    if (Substance.undoesCheck(verification, changes)) {
      why = Substance.reason(reason, verification, changes);
      verification = Verification.REPORTED.name();
      changes = Changes.between(before, IncidentResponse.from(snapshot()));
    }
    raiseVersion(changes, partner, why, now);
    consent = given;
    return true;
  }

  /** Takes the incident back for good; it stays readable. */
  void retract(String reason, String partner, Instant now) {
    requireCounted();
    verification = RETRACTED;
    raiseVersion(List.of("verification"), partner, reason, now);
  }

  /**
   * Notes what a check came to.
   *
   * @throws ProblemException 409 when that does not follow from the present state
   */
  void verify(Verification to, String reason, String partner, Instant now) {
    requireCounted();
    Verification present = Verification.valueOf(verification);
    if (!present.following().contains(to)) {
      throw ProblemException.of(
          IncidentProblem.VERIFICATION_DOES_NOT_FOLLOW,
          "%s may become %s, not %s".formatted(present, present.following(), to),
          Violation.atPointer("/to", "NOT_NEXT", "one of " + present.following() + " is expected"));
    }
    verification = to.name();
    raiseVersion(List.of("verification"), partner, reason, now);
  }

  /** Lets another incident count in the place of this one. */
  void merge(UUID survivor, String reason, String partner, Instant now) {
    requireCounted();
    mergedInto = survivor;
    raiseVersion(List.of(MERGED_INTO), partner, reason, now);
  }

  /**
   * Lets it count for itself again.
   *
   * @throws ProblemException 409 when it does already
   */
  void split(String reason, String partner, Instant now) {
    if (mergedInto == null) {
      throw ProblemException.of(
          IncidentProblem.INCIDENT_NOT_MERGED, "The incident " + id + " is not merged");
    }
    mergedInto = null;
    raiseVersion(List.of(MERGED_INTO), partner, reason, now);
  }

  /**
   * @throws ProblemException 409 when it was retracted or counts as part of another
   */
  void requireCounted() {
    requireNotRetracted();
    if (mergedInto != null) {
      throw ProblemException.of(
          IncidentProblem.INCIDENT_MERGED,
          "The incident %s is merged into %s; split it first".formatted(id, mergedInto));
    }
  }

  IncidentSnapshot snapshot() {
    return new IncidentSnapshot(
        id, version, content, verification, flags, recordedBy, recordedAt, updatedAt, mergedInto);
  }

  List<String> changedFields() {
    return List.copyOf(changedFields);
  }

  boolean isRecordedBy(String partner) {
    return recordedBy.equals(partner);
  }

  private void requireNotRetracted() {
    if (verification.equals(RETRACTED)) {
      throw ProblemException.of(
          IncidentProblem.INCIDENT_RETRACTED, "The incident " + id + " was retracted");
    }
  }

  private void raiseVersion(
      List<String> changes, String partner, @Nullable String reason, Instant now) {
    version++;
    changedFields = new ArrayList<>(changes);
    changedBy = partner;
    changeReason = reason;
    consent = null;
    updatedAt = now;
  }
}
