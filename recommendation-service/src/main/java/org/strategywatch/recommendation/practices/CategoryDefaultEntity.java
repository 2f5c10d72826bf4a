package org.strategywatch.recommendation.practices;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.List;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.strategywatch.recommendation.code.Addressee;
import org.strategywatch.recommendation.code.Beneficiary;
import org.strategywatch.recommendation.code.LocalizedText;
import org.strategywatch.recommendation.code.OutcomeGoal;
import org.strategywatch.recommendation.code.PracticeCode;
import org.strategywatch.recommendation.code.RecommendationCategory;

/** What a recommendation of a category says before anybody has edited it. */
@Entity
@Immutable
@Table(name = "category_default")
class CategoryDefaultEntity {

  @Id
  @Enumerated(EnumType.STRING)
  private RecommendationCategory category;

  @JdbcTypeCode(SqlTypes.JSON)
  private LocalizedText title;

  @JdbcTypeCode(SqlTypes.JSON)
  private LocalizedText text;

  private List<String> addressees;

  private List<String> beneficiaries;

  private List<String> outcomeGoals;

  protected CategoryDefaultEntity() {}

  CategoryDefault with(List<PracticeCode> practices) {
    return new CategoryDefault(
        title,
        text,
        addressees.stream().map(Addressee::valueOf).toList(),
        beneficiaries.stream().map(Beneficiary::valueOf).toList(),
        outcomeGoals.stream().map(OutcomeGoal::valueOf).toList(),
        practices);
  }
}
