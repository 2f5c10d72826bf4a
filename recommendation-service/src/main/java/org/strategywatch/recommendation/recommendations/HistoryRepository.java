package org.strategywatch.recommendation.recommendations;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class HistoryRepository implements PanacheRepositoryBase<HistoryEntity, UUID> {

  /** Oldest first; ids rise with time. */
  List<HistoryEntity> of(UUID recommendation, Optional<UUID> after, int rows) {
    Map<String, Object> parameters = new HashMap<>();
    parameters.put("of", recommendation);
    String query = "recommendationId = :of";
    if (after.isPresent()) {
      query += " and id > :after";
      parameters.put("after", after.get());
    }
    return find(query + " order by id", parameters).range(0, rows - 1).list();
  }
}
