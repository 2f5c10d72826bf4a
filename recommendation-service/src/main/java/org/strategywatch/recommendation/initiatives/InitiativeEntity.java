package org.strategywatch.recommendation.initiatives;

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

  @Id private UUID id;

  @Version private long version = 1;

  @Enumerated(EnumType.STRING)
  private InitiativeKind kind;

  @JdbcTypeCode(SqlTypes.JSON)
  private LocalizedText title;

  @JdbcTypeCode(SqlTypes.JSON)
  private LocalizedText description;

  private String country;

  private List<String> partners;

  private List<String> areas;

  private @Nullable LocalDate startedOn;

  private @Nullable LocalDate endedOn;

  private List<UUID> recommendationIds;

  @Enumerated(EnumType.STRING)
  private SharingLabel sharing;

  private Instant createdAt;

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
