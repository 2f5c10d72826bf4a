package org.strategywatch.recommendation.recommendations;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.strategywatch.platform.web.security.SharingLabel;
import org.strategywatch.recommendation.code.AddressedItem;
import org.strategywatch.recommendation.code.Addressee;
import org.strategywatch.recommendation.code.Beneficiary;
import org.strategywatch.recommendation.code.LocalizedText;
import org.strategywatch.recommendation.code.OutcomeGoal;
import org.strategywatch.recommendation.code.PracticeCode;
import org.strategywatch.recommendation.code.RecommendationCategory;
import org.strategywatch.recommendation.ranking.Candidate;
import org.strategywatch.recommendation.ranking.PriorityPart;
import org.strategywatch.recommendation.ranking.WeightedSum;

/** A recommendation as it stands; how it came there is in the history. */
@Entity
@Table(name = "recommendation")
class RecommendationEntity {

  @Id private UUID id;

  /** Consumers count from 1, so the first version is not Hibernate's usual 0. */
  @Version private long version = 1;

  @Enumerated(EnumType.STRING)
  private RecommendationOrigin origin;

  private @Nullable UUID assessmentId;

  private @Nullable UUID continues;

  private String country;

  @JdbcTypeCode(SqlTypes.JSON)
  private List<AddressedItem> addresses;

  @JdbcTypeCode(SqlTypes.JSON)
  private @Nullable LocalizedText rationale;

  @JdbcTypeCode(SqlTypes.JSON)
  private LocalizedText title;

  @JdbcTypeCode(SqlTypes.JSON)
  private LocalizedText text;

  @Enumerated(EnumType.STRING)
  private RecommendationCategory category;

  private List<String> addressees;

  private List<String> beneficiaries;

  private List<String> outcomeGoals;

  private List<String> practices;

  private @Nullable LocalDate dueOn;

  @Enumerated(EnumType.STRING)
  private SharingLabel sharing;

  @JdbcTypeCode(SqlTypes.JSON)
  private List<PriorityPart> priorityParts;

  private double priorityScore;

  @Enumerated(EnumType.STRING)
  private RecommendationStatus status;

  @Enumerated(EnumType.STRING)
  private ResponseState response = ResponseState.PENDING;

  @Enumerated(EnumType.STRING)
  private ImplementationState implementation = ImplementationState.NOT_STARTED;

  @Enumerated(EnumType.STRING)
  private VerificationState verification = VerificationState.UNVERIFIED;

  @Enumerated(EnumType.STRING)
  private EffectState effect;

  /** The organisation whose claim is to be verified. */
  private @Nullable String claimedBy;

  private String createdBy;

  private Instant createdAt;

  private Instant updatedAt;

  protected RecommendationEntity() {}

  RecommendationEntity(
      UUID id,
      RecommendationBasis basis,
      RecommendationContent content,
      List<PriorityPart> parts,
      String createdBy,
      Instant at) {
    this.id = id;
    this.origin = basis.origin();
    this.assessmentId = basis.assessmentId();
    this.continues = basis.continues();
    this.country = basis.country();
    this.addresses = basis.addresses();
    this.rationale = basis.rationale();
    this.effect = basis.firstEffect();
    this.createdBy = createdBy;
    this.createdAt = at;
    write(content, parts, at);
    this.status =
        origin == RecommendationOrigin.RULE
            ? RecommendationStatus.DRAFT
            : RecommendationStatus.OPEN;
  }

  void revise(RecommendationContent content, List<PriorityPart> parts, Instant at) {
    write(content, parts, at);
    status = AxisMoves.status(implementation, verification);
  }

  private void write(RecommendationContent content, List<PriorityPart> parts, Instant at) {
    title = content.title();
    text = content.text();
    category = content.category();
    addressees = CodeNames.of(content.addressees());
    beneficiaries = CodeNames.of(content.beneficiaries());
    outcomeGoals = CodeNames.of(content.outcomeGoals());
    practices = CodeNames.of(content.practices());
    dueOn = content.dueOn();
    sharing = content.sharing();
    priorityParts = List.copyOf(parts);
    priorityScore = WeightedSum.of(parts);
    updatedAt = at;
  }

  /**
   * Takes a step and what follows from it.
   *
   * @throws org.strategywatch.platform.web.problem.ProblemException 409 listing the legal steps,
   *     403 when the actor would verify what is their own
   */
  List<Moved> move(Move move, Actor actor, Instant at) {
    AxisMoves moves =
        new AxisMoves(response, implementation, verification, claimedBy, createdBy)
            .take(move, actor);
    response = moves.response();
    implementation = moves.implementation();
    verification = moves.verification();
    claimedBy = moves.claimedBy();
    status = AxisMoves.status(implementation, verification);
    updatedAt = at;
    return moves.moved();
  }

  void raiseSharing(SharingLabel label, Instant at) {
    sharing = label;
    updatedAt = at;
  }

  RecommendationContent content() {
    return new RecommendationContent(
        title,
        text,
        category,
        CodeNames.values(addressees, Addressee.class),
        CodeNames.values(beneficiaries, Beneficiary.class),
        CodeNames.values(outcomeGoals, OutcomeGoal.class),
        CodeNames.values(practices, PracticeCode.class),
        dueOn,
        Priorities.ratings(priorityParts),
        sharing);
  }

  RecommendationBasis basis() {
    return new RecommendationBasis(origin, assessmentId, continues, country, addresses, rationale);
  }

  RecommendationProgress progress() {
    return new RecommendationProgress(
        status, response, implementation, verification, claimedBy, effect);
  }

  Candidate candidate() {
    return new Candidate(id.toString(), priorityParts);
  }

  boolean isVisibleTo(SharingLabel clearance) {
    return clearance.covers(sharing);
  }

  boolean isUntouched() {
    return status == RecommendationStatus.DRAFT;
  }

  boolean isClosed() {
    return status == RecommendationStatus.CLOSED;
  }

  UUID id() {
    return id;
  }

  long version() {
    return version;
  }

  @Nullable UUID assessmentId() {
    return assessmentId;
  }

  RecommendationCategory category() {
    return category;
  }

  SharingLabel sharing() {
    return sharing;
  }

  List<PriorityPart> priorityParts() {
    return List.copyOf(priorityParts);
  }

  double priorityScore() {
    return priorityScore;
  }

  Instant createdAt() {
    return createdAt;
  }

  Instant updatedAt() {
    return updatedAt;
  }
}
