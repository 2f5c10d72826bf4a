package org.strategywatch.recommendation.recommendations;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Parameters;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class HistoryRepository implements PanacheRepositoryBase<HistoryEntity, UUID> {

  /** Oldest first; ids rise with time. */
  List<HistoryEntity> of(UUID recommendation, Optional<UUID> after, int rows) {
    Parameters parameters = Parameters.with("of", recommendation);
    String query = "recommendationId = :of";
    if (after.isPresent()) {
      query += " and id > :after";
      parameters.and("after", after.get());
    }
    return find(query + " order by id", parameters).range(0, rows - 1).list();
  }
}
