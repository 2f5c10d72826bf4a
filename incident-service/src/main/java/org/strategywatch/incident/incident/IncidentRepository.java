package org.strategywatch.incident.incident;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.UUID;

/** Incidents one at a time; {@code search} finds many, {@link IncidentBulk} writes many. */
@ApplicationScoped
class IncidentRepository implements PanacheRepositoryBase<IncidentEntity, UUID> {

  /**
   * Reads it again as others have left it, and holds it against them until the transaction ends.
   */
  void lock(IncidentEntity incident) {
    getEntityManager().refresh(incident, LockModeType.PESSIMISTIC_WRITE);
  }

  /** Keeps the present version before it is changed; to be called before the change is flushed. */
  void archive(UUID id) {
    getEntityManager()
        .createNativeQuery(IncidentVersions.ARCHIVE + "WHERE i.id = ?1")
        .setParameter(1, id)
        .executeUpdate();
  }

  void rememberAuthor(UUID id, long version, String subject) {
    getEntityManager()
        .createNativeQuery(
            "INSERT INTO incident_author (incident_id, version, subject) VALUES (?1, ?2, ?3)")
        .setParameter(1, id)
        .setParameter(2, version)
        .setParameter(3, subject)
        .executeUpdate();
  }

  /**
   * Whether a person has written any of what the incident says: recorded or corrected it, or sent
   * the file that did. To have checked it before does not count.
   */
  boolean isAuthor(UUID id, String subject) {
    return (Boolean)
        getEntityManager()
            .createNativeQuery(
                """
            WITH told AS (
              SELECT version, changed_fields, change_reason FROM incident_version WHERE incident_id = ?1
              UNION ALL
              SELECT version, changed_fields, change_reason FROM incident WHERE id = ?1)
            SELECT EXISTS (
                SELECT FROM told JOIN incident_author a ON a.incident_id = ?1 AND a.version = told.version
                WHERE a.subject = ?2 AND NOT told.changed_fields <@ ARRAY['verification', 'mergedInto'])
              OR EXISTS (
                SELECT FROM told JOIN import_run r
                  ON starts_with(told.change_reason, 'import ' || r.id)
                WHERE r.started_by = ?2)
            """,
                Boolean.class)
            .setParameter(1, id)
            .setParameter(2, subject)
            .getSingleResult();
  }

  /** Those of some incidents that are merged, or that others are merged into. */
  List<UUID> inClusters(List<UUID> ids) {
    return ids.isEmpty()
        ? List.of()
        : getEntityManager()
            .createQuery(
                """
                SELECT i.id FROM IncidentEntity i
                WHERE i.id IN :ids AND (i.mergedInto IS NOT NULL
                  OR EXISTS (SELECT 1 FROM IncidentEntity m WHERE m.mergedInto = i.id))
                ORDER BY i.id
                """,
                UUID.class)
            .setParameter("ids", ids)
            .getResultList();
  }

  /** The incidents that count as part of this one, held against other writers. */
  List<IncidentEntity> lockMergedInto(UUID survivor) {
    return find("mergedInto = ?1 order by id", survivor)
        .withLock(LockModeType.PESSIMISTIC_WRITE)
        .list();
  }

  /**
   * Waits until nobody else ties external ids, and keeps imports from doing so until the
   * transaction ends; to be called before an incident is locked, as imports do.
   */
  void awaitTurnToClaim() {
    getEntityManager()
        .createNativeQuery("SELECT pg_advisory_xact_lock_shared(hashtext('import'))", Object.class)
        .getSingleResult();
  }

  /** Keeps others from tying the same ids until the transaction ends, always in one order. */
  void lock(List<ExternalId> externalIds) {
    getEntityManager()
        .createNativeQuery(
            """
            SELECT count(pg_advisory_xact_lock(scheme, id)) FROM (
              SELECT DISTINCT hashtext(k.scheme) AS scheme, hashtext(k.id) AS id
              FROM unnest(?1, ?2) AS k (scheme, id) ORDER BY 1, 2) keys
            """,
            Long.class)
        .setParameter(1, externalIds.stream().map(ExternalId::scheme).toArray(String[]::new))
        .setParameter(2, externalIds.stream().map(ExternalId::id).toArray(String[]::new))
        .getSingleResult();
  }

  /** Ties an external id to an incident; one that the caller cannot see may have it as well. */
  void claim(ExternalId externalId, UUID incident) {
    getEntityManager()
        .createNativeQuery(
            """
            INSERT INTO incident_external_id (scheme, external_id, incident_id) VALUES (?1, ?2, ?3)
            ON CONFLICT DO NOTHING
            """)
        .setParameter(1, externalId.scheme())
        .setParameter(2, externalId.id())
        .setParameter(3, incident)
        .executeUpdate();
  }

  /** The other incidents that have an external id. */
  List<UUID> holders(ExternalId externalId, UUID incident) {
    List<?> others =
        getEntityManager()
            .createNativeQuery(
                """
            SELECT x.incident_id FROM incident_external_id x
            WHERE x.scheme = ?1 AND x.external_id = ?2 AND x.incident_id <> ?3
            """,
                UUID.class)
            .setParameter(1, externalId.scheme())
            .setParameter(2, externalId.id())
            .setParameter(3, incident)
            .getResultList();
    return others.stream().map(UUID.class::cast).toList();
  }
}
