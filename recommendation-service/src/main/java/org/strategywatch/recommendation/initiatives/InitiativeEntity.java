package org.strategywatch.recommendation.initiatives;

import jakarta.persistence.Column;
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
import org.strategywatch.recommendation.code.InitiativeKind;
import org.strategywatch.recommendation.code.LocalizedText;

/** An initiative as it stands. */
@Entity
@Table(name = "initiative")
class InitiativeEntity {

  @Id
  @Column(name = "id")
  private UUID id;

  @Version
  @Column(name = "version")
  private long version = 1;

  @Enumerated(EnumType.STRING)
  @Column(name = "kind")
  private InitiativeKind kind;

  @JdbcTypeCode(SqlTypes.JSON)
  @Column(name = "title")
  private LocalizedText title;

  @JdbcTypeCode(SqlTypes.JSON)
  @Column(name = "description")
  private LocalizedText description;

  @Column(name = "country")
  private String country;

  @Column(name = "partners")
  private List<String> partners;

  @Column(name = "areas")
  private List<String> areas;

  @Column(name = "started_on")
  private @Nullable LocalDate startedOn;

  @Column(name = "ended_on")
  private @Nullable LocalDate endedOn;

  @Column(name = "recommendation_ids")
  private List<UUID> recommendationIds;

  @Enumerated(EnumType.STRING)
  @Column(name = "sharing")
  private SharingLabel sharing;

  @Column(name = "created_at")
  private Instant createdAt;

  @Column(name = "updated_at")
  private Instant updatedAt;

  protected InitiativeEntity() {}

  InitiativeEntity(UUID id, InitiativeContent content, Instant at) {
    this.id = id;
    this.createdAt = at;
    write(content, at);
  }

  void revise(InitiativeContent content, Instant at) {
    write(content, at);
  }

  private void write(InitiativeContent content, Instant at) {
    kind = content.kind();
    title = content.title();
    description = content.description();
    country = content.country();
    partners = content.partners() == null ? List.of() : List.copyOf(content.partners());
    areas = content.areas() == null ? List.of() : List.copyOf(content.areas());
    startedOn = content.startedOn();
    endedOn = content.endedOn();
    recommendationIds = content.links();
    sharing = content.label();
    updatedAt = at;
  }

  InitiativeContent content() {
    return new InitiativeContent(
        kind,
        title,
        description,
        country,
        List.copyOf(partners),
        List.copyOf(areas),
        startedOn,
        endedOn,
        List.copyOf(recommendationIds),
        sharing);
  }

  boolean isVisibleTo(SharingLabel clearance) {
    return clearance.covers(sharing);
  }

  UUID id() {
    return id;
  }

  long version() {
    return version;
  }

  Instant createdAt() {
    return createdAt;
  }

  Instant updatedAt() {
    return updatedAt;
  }

  SharingLabel sharing() {
    return sharing;
  }
}
