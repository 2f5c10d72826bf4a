package org.strategywatch.recommendation.recommendations;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.strategywatch.platform.web.security.SharingLabel;
import org.strategywatch.recommendation.drafting.AssessmentFacts;
import org.strategywatch.recommendation.drafting.AssessmentStatus;
import org.strategywatch.recommendation.drafting.DraftPriority;
import org.strategywatch.recommendation.ranking.PriorityPart;

/** What recommendations need to know of an assessment, from its events. */
@Entity
@Table(name = "known_assessment")
class KnownAssessmentEntity {

  @Id private UUID id;

  /** Of the newest event; 0 when only its successor has been heard of. */
  private long version;

  @Enumerated(EnumType.STRING)
  private AssessmentStatus status = AssessmentStatus.DRAFT;

  private String country;

  private @Nullable String verdict;

  private @Nullable String certainty;

  private @Nullable String direction;

  /** Until an event has said otherwise, nobody but those cleared for everything may see it. */
  @Enumerated(EnumType.STRING)
  private SharingLabel sharing = SharingLabel.RED;

  private boolean drafted;

  private @Nullable UUID supersededBy;

  protected KnownAssessmentEntity() {}

  KnownAssessmentEntity(UUID id, String country) {
    this.id = id;
    this.country = country;
  }

  boolean isOlderThan(AssessmentFacts facts) {
    return version < facts.version();
  }

  void learn(AssessmentFacts facts) {
    version = facts.version();
    status = facts.status();
    country = facts.country();
    verdict = facts.verdict();
    certainty = facts.certainty();
    direction = facts.direction();
    sharing = facts.sharing();
  }

  void supersede(UUID successor) {
    supersededBy = successor;
  }

  /** Whether drafting is still to be done, which is then taken as done. */
  boolean takeDrafting() {
    boolean due = status == AssessmentStatus.PUBLISHED && supersededBy == null && !drafted;
    drafted |= due;
    return due;
  }

  /**
   * Whether a caller may see it; what is known only from its successor is not there for anybody.
   */
  boolean isVisibleTo(SharingLabel clearance) {
    return version > 0 && clearance.covers(sharing);
  }

  List<PriorityPart> derivedParts() {
    return DraftPriority.of(verdict, certainty, direction);
  }

  UUID id() {
    return id;
  }

  String country() {
    return country;
  }

  SharingLabel sharing() {
    return sharing;
  }
}
