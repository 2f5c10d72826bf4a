package org.strategywatch.assessment.strategies;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.strategywatch.platform.web.security.SharingLabel;

/** A strategy; {@code country} and {@code sharing} repeat the content for the list's filters. */
@Entity
@Table(name = "strategy")
class StrategyEntity {

  @Id private UUID id;

  @Column(nullable = false)
  private long version;

  @Column(nullable = false)
  private String country;

  @Column(nullable = false)
  private String sharing;

  @Column(nullable = false)
  @JdbcTypeCode(SqlTypes.JSON)
  private StrategyRequest content;

  @Column(name = "created_at", nullable = false)
  private Instant createdAt;

  @Column(name = "updated_at", nullable = false)
  private Instant updatedAt;

  protected StrategyEntity() {}

  StrategyEntity(UUID id, StrategyRequest content, Instant now) {
    this.id = id;
    this.createdAt = now;
    this.version = 1;
    write(content, now);
  }

  void revise(StrategyRequest revised, Instant now) {
    version++;
    write(revised, now);
  }

  private void write(StrategyRequest newContent, Instant now) {
    content = newContent;
    country = newContent.country();
    sharing = newContent.sharing().name();
    updatedAt = now;
  }

  UUID id() {
    return id;
  }

  StrategyRequest content() {
    return content;
  }

  SharingLabel sharing() {
    return SharingLabel.ofRecord(sharing);
  }

  StrategyResponse response() {
    return new StrategyResponse(
        id,
        content.title(),
        country,
        content.admin1(),
        content.owner(),
        content.startedOn(),
        content.endedOn(),
        content.objectives(),
        content.pillars(),
        content.interventions(),
        sharing(),
        version,
        createdAt,
        updatedAt);
  }
}
