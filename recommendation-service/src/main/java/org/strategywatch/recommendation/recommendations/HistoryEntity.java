package org.strategywatch.recommendation.recommendations;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** One step that was taken; never changed. */
@Entity
@Immutable
@Table(name = "recommendation_history")
class HistoryEntity {

  @Id private UUID id;

  @Column(name = "recommendation_id")
  private UUID recommendationId;

  private long version;

  @Enumerated(EnumType.STRING)
  private Axis axis;

  @Column(name = "from_state")
  private String from;

  @Column(name = "to_state")
  private String to;

  private String reason;

  private String subject;

  private String partner;

  private Instant at;

  protected HistoryEntity() {}

  /**
   * @param recommendation at the version that the step led to
   */
  HistoryEntity(RecommendationEntity recommendation, Moved moved, String reason, Actor actor) {
    this.id = UuidCreator.getTimeOrderedEpochPlus1();
    this.recommendationId = recommendation.id();
    this.version = recommendation.version();
    this.axis = moved.axis();
    this.from = moved.from();
    this.to = moved.to();
    this.reason = reason;
    this.subject = actor.subject();
    this.partner = actor.partner();
    this.at = recommendation.updatedAt();
  }

  UUID id() {
    return id;
  }

  HistoryResponse toResponse() {
    return new HistoryResponse(axis, from, to, reason, subject, partner, at, version);
  }
}
