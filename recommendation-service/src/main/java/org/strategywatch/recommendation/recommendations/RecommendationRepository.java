package org.strategywatch.recommendation.recommendations;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.strategywatch.platform.web.paging.Cursor;
import org.strategywatch.platform.web.security.SharingLabel;

@ApplicationScoped
class RecommendationRepository implements PanacheRepositoryBase<RecommendationEntity, UUID> {

  Optional<RecommendationEntity> findVisible(UUID id, SharingLabel clearance) {
    return findByIdOptional(id).filter(found -> found.isVisibleTo(clearance));
  }

  /** For a change: whoever comes second waits, and then sees the new version. */
  Optional<RecommendationEntity> lockVisible(UUID id, SharingLabel clearance) {
    return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE)
        .filter(found -> found.isVisibleTo(clearance));
  }

  List<RecommendationEntity> lockOfAssessment(UUID assessmentId) {
    return find("assessmentId = ?1 order by id", assessmentId)
        .withLock(LockModeType.PESSIMISTIC_WRITE)
        .list();
  }

  /** Those that rank among one another. */
  List<RecommendationEntity> openOfAssessments(Collection<UUID> assessments) {
    return assessments.isEmpty()
        ? List.of()
        : list("assessmentId in ?1 and status <> ?2", assessments, RecommendationStatus.CLOSED);
  }

  List<RecommendationEntity> findAllById(Collection<UUID> ids) {
    return ids.isEmpty() ? List.of() : list("id in ?1", ids);
  }

  /**
   * @param after the last row of the page before, by the keys of the order
   */
  List<RecommendationEntity> find(
      RecommendationFilter filter, RecommendationOrder order, Optional<Cursor> after, int rows) {
    Map<String, Object> parameters = new HashMap<>();
    String query = filter.condition(parameters);
    String key = order.sort().property();
    if (after.isPresent()) {
      String beyond = order.descending() ? "<" : ">";
      query += " and (%1$s %2$s :key or (%1$s = :key and id %2$s :id))".formatted(key, beyond);
      parameters.put("key", order.sort().parse(after.get().key().get(0)));
      parameters.put("id", UUID.fromString(after.get().key().get(1)));
    }
    String direction = order.descending() ? "desc" : "asc";
    query += " order by %1$s %2$s, id %2$s".formatted(key, direction);
    return find(query, parameters).range(0, rows - 1).list();
  }
}
