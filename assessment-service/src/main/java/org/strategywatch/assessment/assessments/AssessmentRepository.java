package org.strategywatch.assessment.assessments;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.YearMonth;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.strategywatch.platform.web.precondition.EntityTag;
import org.strategywatch.platform.web.problem.ProblemException;
import org.strategywatch.platform.web.security.SharingLabel;

/** Assessments that a clearance covers; to everybody else they do not exist. */
@ApplicationScoped
class AssessmentRepository implements PanacheRepositoryBase<AssessmentEntity, UUID> {

  Optional<AssessmentEntity> findVisible(UUID id, SharingLabel clearance) {
    return findByIdOptional(id).filter(it -> clearance.covers(it.sharing()));
  }

  Optional<AssessmentEntity> findVisibleForChange(UUID id, SharingLabel clearance) {
    return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE)
        .filter(it -> clearance.covers(it.sharing()));
  }

  /**
   * @param ifMatch the version that the caller knows
   * @throws ProblemException 404 when it is not there for the clearance, 428 or 412 by the version
   */
  AssessmentEntity findForChange(UUID id, @Nullable String ifMatch, SharingLabel clearance) {
    AssessmentEntity assessment =
        findVisibleForChange(id, clearance).orElseThrow(() -> AssessmentService.notFound(id));
    EntityTag.ofVersion(assessment.version()).requireMatch(ifMatch);
    return assessment;
  }

  List<AssessmentEntity> list(AssessmentFilter filter, SharingLabel clearance) {
    StringBuilder where = new StringBuilder("sharing in :labels");
    Map<String, Object> values = new HashMap<>();
    values.put("labels", clearance.covered().stream().map(Enum::name).toList());
    filter.strategy().ifPresent(id -> and(where, values, "strategyId", "=", id));
    filter.intervention().ifPresent(id -> and(where, values, "interventionId", "=", id));
    filter.country().ifPresent(code -> and(where, values, "country", "=", code));
    filter.status().ifPresent(status -> and(where, values, "status", "=", status));
    filter.after().ifPresent(id -> and(where, values, "id", filter.descending() ? "<" : ">", id));
    where.append(filter.descending() ? " order by id desc" : " order by id");
    return find(where.toString(), values).range(0, filter.limit()).list();
  }

  private static void and(
      StringBuilder where,
      Map<String, Object> values,
      String field,
      String comparison,
      Object value) {
    where.append(" and ").append(field).append(comparison).append(" :").append(field);
    values.put(field, value);
  }

  /** The one that the given one follows once it is published. */
  Optional<AssessmentEntity> findPublishedOfSameSubject(AssessmentEntity assessment) {
    return find(
            "strategyId = ?1 and interventionId is not distinct from ?2 and status = ?3",
            assessment.strategyId(),
            assessment.interventionId(),
            AssessmentStatus.PUBLISHED)
        .withLock(LockModeType.PESSIMISTIC_WRITE)
        .firstResultOptional();
  }

  /** The published one of the same subject, if it is another and the clearance covers it. */
  Optional<AssessmentEntity> findPublishedBefore(
      AssessmentEntity assessment, SharingLabel clearance) {
    return find(
            "strategyId = ?1 and interventionId is not distinct from ?2 and status = ?3"
                + " and id <> ?4 and sharing in ?5",
            assessment.strategyId(),
            assessment.interventionId(),
            AssessmentStatus.PUBLISHED,
            assessment.id(),
            clearance.covered().stream().map(Enum::name).toList())
        .firstResultOptional();
  }

  /** The published assessment of a strategy as a whole. */
  Optional<AssessmentEntity> findPublishedOfWhole(UUID strategy, SharingLabel clearance) {
    return find(
            "strategyId = ?1 and interventionId is null and status = ?2 and sharing in ?3",
            strategy,
            AssessmentStatus.PUBLISHED,
            clearance.covered().stream().map(Enum::name).toList())
        .firstResultOptional();
  }

  /** The newest unpublished one of a strategy as a whole that somebody took part in. */
  Optional<AssessmentEntity> findOwnDraftOfWhole(
      UUID strategy, String author, SharingLabel clearance) {
    Stream<?> found =
        getEntityManager()
            .createNativeQuery(
                """
            SELECT a.* FROM assessment a WHERE a.strategy_id = :strategy
              AND a.intervention_id IS NULL AND a.status IN ('DRAFT', 'IN_REVIEW')
              AND a.sharing = ANY (:labels) AND :author = ANY (a.authors)
              ORDER BY a.id DESC LIMIT 1
            """,
                AssessmentEntity.class)
            .setParameter("strategy", strategy)
            .setParameter(
                "labels", clearance.covered().stream().map(Enum::name).toArray(String[]::new))
            .setParameter("author", author)
            .getResultStream();
    return found.map(AssessmentEntity.class::cast).findFirst();
  }

  /** Those that news from these countries could make stale, locked in a fixed order. */
  List<AssessmentEntity> findSettledForChange(Collection<String> countries) {
    Stream<?> found =
        getEntityManager()
            .createNativeQuery(
                """
            SELECT a.* FROM assessment a
            WHERE (a.country = ANY (?1) OR a.neighbour_countries && CAST(?1 AS text[]))
              AND a.status <> 'SUPERSEDED' AND a.stale_since IS NULL ORDER BY a.id FOR UPDATE
            """,
                AssessmentEntity.class)
            .setParameter(1, countries.toArray(String[]::new))
            .getResultStream();
    return found.map(AssessmentEntity.class::cast).toList();
  }

  /**
   * Those that were compared with one of these countries or an area in it, locked in that order.
   */
  List<AssessmentEntity> findBesideForChange(Collection<String> countries) {
    Stream<?> found =
        getEntityManager()
            .createNativeQuery(
                """
            SELECT a.* FROM assessment a WHERE a.neighbour_countries && CAST(?1 AS text[])
              ORDER BY a.id FOR UPDATE
            """,
                AssessmentEntity.class)
            .setParameter(1, countries.toArray(String[]::new))
            .getResultStream();
    return found.map(AssessmentEntity.class::cast).toList();
  }

  /**
   * Those that a methodology break could make stale, locked in a fixed order.
   *
   * @param month behind the first month of their window, and within it
   * @param countries empty for all
   */
  List<AssessmentEntity> findSettledAcrossForChange(YearMonth month, List<String> countries) {
    Stream<?> found =
        getEntityManager()
            .createNativeQuery(
                """
            SELECT a.* FROM assessment a
              WHERE (:everywhere OR a.country = ANY (:countries)) AND a.from_month < :month
                AND a.to_month >= :month AND a.status <> 'SUPERSEDED' AND a.stale_since IS NULL
              ORDER BY a.id FOR UPDATE
            """,
                AssessmentEntity.class)
            .setParameter("everywhere", countries.isEmpty())
            .setParameter("countries", countries.toArray(String[]::new))
            .setParameter("month", month.toString())
            .getResultStream();
    return found.map(AssessmentEntity.class::cast).toList();
  }

  /** Those computed with a methodology break, locked in a fixed order. Reads every assessment. */
  List<AssessmentEntity> findConsideringForChange(UUID methodologyBreak) {
    Stream<?> found =
        getEntityManager()
            .createNativeQuery(
                """
            SELECT a.* FROM assessment a WHERE position(:named IN a.inputs) > 0
              ORDER BY a.id FOR UPDATE
            """,
                AssessmentEntity.class)
            .setParameter("named", methodologyBreak.toString())
            .getResultStream();
    return found.map(AssessmentEntity.class::cast).toList();
  }

  List<AssessmentEntity> findOfStrategyForChange(UUID strategy) {
    return find("strategyId = ?1 order by id", strategy)
        .withLock(LockModeType.PESSIMISTIC_WRITE)
        .list();
  }

  /** Those that counted an incident, locked in a fixed order. */
  List<AssessmentEntity> findCountingForChange(Collection<UUID> incidents) {
    Stream<?> found =
        getEntityManager()
            .createNativeQuery(
                """
            SELECT a.* FROM assessment a WHERE EXISTS (SELECT FROM computation_incident c
              WHERE c.computation_id = a.id AND c.incident_id = ANY (?1)) ORDER BY a.id FOR UPDATE
            """,
                AssessmentEntity.class)
            .setParameter(1, incidents.toArray(UUID[]::new))
            .getResultStream();
    return found.map(AssessmentEntity.class::cast).toList();
  }

  /** Those that counted an incident or name it in a finding, the newest first. */
  List<AssessmentEntity> listUsing(
      UUID incident, SharingLabel clearance, Optional<UUID> before, int limit) {
    Stream<?> found =
        getEntityManager()
            .createNativeQuery(
                """
            SELECT a.* FROM assessment a WHERE a.sharing = ANY (:labels)
              AND a.id < coalesce(CAST(:before AS uuid), 'ffffffff-ffff-ffff-ffff-ffffffffffff')
              AND a.id IN (
                SELECT c.computation_id FROM computation_incident c WHERE c.incident_id = :incident
                UNION ALL
                SELECT n.id FROM assessment n WHERE n.content @> CAST(:naming AS jsonb))
              ORDER BY a.id DESC LIMIT :most
            """,
                AssessmentEntity.class)
            .setParameter(
                "labels", clearance.covered().stream().map(Enum::name).toArray(String[]::new))
            .setParameter("before", before.map(UUID::toString).orElse(null))
            .setParameter("incident", incident)
            .setParameter(
                "naming",
                "{\"findings\":[{\"evidence\":[{\"kind\":\"INCIDENT\",\"reference\":\"%s\"}]}]}"
                    .formatted(incident))
            .setParameter("most", limit)
            .getResultStream();
    return found.map(AssessmentEntity.class::cast).toList();
  }
}
