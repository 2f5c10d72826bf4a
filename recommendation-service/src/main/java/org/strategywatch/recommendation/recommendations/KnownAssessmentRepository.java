package org.strategywatch.recommendation.recommendations;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class KnownAssessmentRepository implements PanacheRepositoryBase<KnownAssessmentEntity, UUID> {

  /** Locked until the end of the transaction, and made when it is not there yet. */
  KnownAssessmentEntity lockOrCreate(UUID id, String country) {
    return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE)
        .orElseGet(
            () -> {
              KnownAssessmentEntity unknown = new KnownAssessmentEntity(id, country);
              persist(unknown);
              return unknown;
            });
  }

  Optional<KnownAssessmentEntity> find(UUID id) {
    return findByIdOptional(id);
  }
}
