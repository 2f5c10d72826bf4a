package org.strategywatch.recommendation.practices;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.strategywatch.recommendation.code.AddressedKind;
import org.strategywatch.recommendation.code.LocalizedText;
import org.strategywatch.recommendation.code.Pillar;
import org.strategywatch.recommendation.code.RecommendationCategory;
import org.strategywatch.recommendation.drafting.DefaultLink;

/** A row of the table that leads from what is found to what may help. */
@Entity
@Immutable
@Table(name = "default_link")
class DefaultLinkEntity {

  @Id private int position;

  @Enumerated(EnumType.STRING)
  private AddressedKind kind;

  private String code;

  @Enumerated(EnumType.STRING)
  private RecommendationCategory category;

  @Enumerated(EnumType.STRING)
  private @Nullable Pillar pillar;

  @JdbcTypeCode(SqlTypes.JSON)
  private LocalizedText label;

  protected DefaultLinkEntity() {}

  DefaultLink toRule() {
    return new DefaultLink(kind, code, category, pillar, label);
  }

  LinkResponse toResponse() {
    return new LinkResponse(kind, code, category, pillar);
  }
}
