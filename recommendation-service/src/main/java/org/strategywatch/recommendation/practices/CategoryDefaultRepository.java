package org.strategywatch.recommendation.practices;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import org.strategywatch.recommendation.code.RecommendationCategory;

@ApplicationScoped
class CategoryDefaultRepository
    implements PanacheRepositoryBase<CategoryDefaultEntity, RecommendationCategory> {

  CategoryDefaultEntity require(RecommendationCategory category) {
    return findByIdOptional(category)
        .orElseThrow(
            () -> new IllegalStateException("The library lacks a default for " + category));
  }
}
