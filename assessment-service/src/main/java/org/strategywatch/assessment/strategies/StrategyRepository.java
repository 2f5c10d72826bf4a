package org.strategywatch.assessment.strategies;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.strategywatch.platform.web.security.SharingLabel;

/** Strategies that a clearance covers; to everybody else they do not exist. */
@ApplicationScoped
class StrategyRepository implements PanacheRepositoryBase<StrategyEntity, UUID> {

  Optional<StrategyEntity> findVisible(UUID id, SharingLabel clearance) {
    return findByIdOptional(id).filter(strategy -> clearance.covers(strategy.sharing()));
  }

  Optional<StrategyEntity> findVisibleForChange(UUID id, SharingLabel clearance) {
    return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE)
        .filter(strategy -> clearance.covers(strategy.sharing()));
  }

  List<StrategyEntity> list(StrategyFilter filter, SharingLabel clearance) {
    StringBuilder where = new StringBuilder("sharing in :labels");
    Map<String, Object> parameters = new HashMap<>();
    parameters.put("labels", clearance.covered().stream().map(Enum::name).toList());
    filter
        .country()
        .ifPresent(
            country -> {
              where.append(" and country = :country");
              parameters.put("country", country);
            });
    filter
        .after()
        .ifPresent(
            id -> {
              where.append(filter.descending() ? " and id < :after" : " and id > :after");
              parameters.put("after", id);
            });
    where.append(filter.descending() ? " order by id desc" : " order by id");
    return find(where.toString(), parameters).range(0, filter.limit()).list();
  }

  void keep(StrategyVersionEntity version) {
    getEntityManager().persist(version);
  }

  List<StrategyVersionResponse> versions(UUID id) {
    return getEntityManager()
        .createQuery(
            "from StrategyVersionEntity where strategyId = :id order by version",
            StrategyVersionEntity.class)
        .setParameter("id", id)
        .getResultStream()
        .map(StrategyVersionEntity::response)
        .toList();
  }
}
