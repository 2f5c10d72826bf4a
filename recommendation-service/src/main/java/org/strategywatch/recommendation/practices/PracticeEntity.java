package org.strategywatch.recommendation.practices;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.List;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.strategywatch.recommendation.code.Language;
import org.strategywatch.recommendation.code.LocalizedText;
import org.strategywatch.recommendation.code.PracticeCode;
import org.strategywatch.recommendation.code.PracticeKind;
import org.strategywatch.recommendation.code.RecommendationCategory;

/** A row of the library; only migrations change it. */
@Entity
@Immutable
@Table(name = "practice")
class PracticeEntity {

  @Id
  @Enumerated(EnumType.STRING)
  private PracticeCode code;

  @Enumerated(EnumType.STRING)
  private PracticeKind kind;

  @Column(name = "position")
  private int position;

  @JdbcTypeCode(SqlTypes.JSON)
  private LocalizedText label;

  @JdbcTypeCode(SqlTypes.JSON)
  private LocalizedText description;

  @JdbcTypeCode(SqlTypes.JSON)
  private List<PracticeApplication> applications;

  private List<String> sources;

  private List<String> categories;

  protected PracticeEntity() {}

  PracticeCode code() {
    return code;
  }

  PracticeKind kind() {
    return kind;
  }

  boolean serves(RecommendationCategory category) {
    return categories.contains(category.name());
  }

  /**
   * @param links every default link; those to its categories say what the practice addresses
   */
  PracticeResponse in(Language language, List<LinkResponse> links) {
    List<RecommendationCategory> served =
        categories.stream().map(RecommendationCategory::valueOf).toList();
    return new PracticeResponse(
        code,
        kind,
        label.in(language),
        description.in(language),
        served,
        applications.stream().map(application -> application.in(language)).toList(),
        links.stream().filter(link -> served.contains(link.category())).toList(),
        List.copyOf(sources));
  }
}
