package org.strategywatch.assessment.strategies;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** What a strategy was at one version, and who made it so; never changed. */
@Entity
@IdClass(StrategyVersionEntity.Key.class)
@Table(name = "strategy_version")
class StrategyVersionEntity {

  @Id
  @Column(name = "strategy_id")
  private UUID strategyId;

  @Id private long version;

  @Column(nullable = false)
  @JdbcTypeCode(SqlTypes.JSON)
  private StrategyResponse state;

  @Column(name = "changed_by", nullable = false)
  private String changedBy;

  @Column(name = "changed_at", nullable = false)
  private Instant changedAt;

  protected StrategyVersionEntity() {}

  StrategyVersionEntity(StrategyResponse state, String changedBy) {
    this.strategyId = state.id();
    this.version = state.version();
    this.state = state;
    this.changedBy = changedBy;
    this.changedAt = state.updatedAt();
  }

  StrategyVersionResponse response() {
    return new StrategyVersionResponse(version, changedBy, changedAt, state);
  }

  record Key(UUID strategyId, long version) implements Serializable {}
}
