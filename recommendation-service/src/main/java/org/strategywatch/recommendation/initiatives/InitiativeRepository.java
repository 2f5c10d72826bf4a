package org.strategywatch.recommendation.initiatives;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.strategywatch.platform.web.paging.Cursor;
import org.strategywatch.platform.web.security.SharingLabel;
import org.strategywatch.recommendation.code.InitiativeKind;

@ApplicationScoped
class InitiativeRepository implements PanacheRepositoryBase<InitiativeEntity, UUID> {

  Optional<InitiativeEntity> findVisible(UUID id, SharingLabel clearance) {
    return findByIdOptional(id).filter(found -> found.isVisibleTo(clearance));
  }

  Optional<InitiativeEntity> lockVisible(UUID id, SharingLabel clearance) {
    return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE)
        .filter(found -> found.isVisibleTo(clearance));
  }

  /** The newest first. */
  List<InitiativeEntity> find(
      SharingLabel clearance,
      @Nullable String country,
      @Nullable InitiativeKind kind,
      Optional<Cursor> after,
      int rows) {
    Map<String, Object> parameters = new HashMap<>();
    parameters.put("labels", clearance.covered());
    StringBuilder query = new StringBuilder("sharing in :labels");
    if (country != null) {
      query.append(" and country = :country");
      parameters.put("country", country);
    }
    if (kind != null) {
      query.append(" and kind = :kind");
      parameters.put("kind", kind);
    }
    if (after.isPresent()) {
      query.append(" and (createdAt < :at or (createdAt = :at and id < :id))");
      parameters.put("at", Instant.parse(after.get().key().get(0)));
      parameters.put("id", UUID.fromString(after.get().key().get(1)));
    }
    return find(query + " order by createdAt desc, id desc", parameters).range(0, rows - 1).list();
  }
}
