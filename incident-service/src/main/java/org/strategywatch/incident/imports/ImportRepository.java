package org.strategywatch.incident.imports;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Imports, and their rejected rows. */
@ApplicationScoped
class ImportRepository implements PanacheRepositoryBase<ImportEntity, UUID> {

  /** Imports that ended without an end, of the files in one directory, the oldest first. */
  List<ImportEntity> unfinished(String spool) {
    return list("state = ?1 and spool = ?2 order by startedAt", ImportEntity.RUNNING, spool);
  }

  /** Imports of other instances that have not moved for long: nobody else will end them. */
  List<ImportEntity> abandoned(String spool, Instant quietSince) {
    return list(
        "state = ?1 and spool <> ?2 and progressAt < ?3", ImportEntity.RUNNING, spool, quietSince);
  }

  /** Lets only one import write at a time, on all instances, until the transaction ends. */
  void awaitTurn() {
    getEntityManager()
        .createNativeQuery("SELECT pg_advisory_xact_lock(hashtext('import'))", Object.class)
        .getSingleResult();
  }
}
