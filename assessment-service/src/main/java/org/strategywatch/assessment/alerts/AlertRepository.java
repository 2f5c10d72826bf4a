package org.strategywatch.assessment.alerts;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Query;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.strategywatch.platform.web.security.SharingLabel;

/** Alerts that a clearance covers; to everybody else they do not exist. */
@ApplicationScoped
class AlertRepository implements PanacheRepositoryBase<AlertEntity, UUID> {

  /** A reader of several labels gets those of the highest one: it counts what the reader sees. */
  private static final String VISIBLE =
      """
      SELECT a.* FROM alert a WHERE a.sharing = ANY (:labels) AND NOT EXISTS (
        SELECT FROM alert_area s WHERE s.country = a.country AND s.area = a.area
          AND s.sharing = ANY (:labels) AND ((s.sharing = a.sharing AND s.withheld)
            OR (s.scanned_to IS NOT NULL AND array_position(:labels, s.sharing)
              > array_position(:labels, a.sharing))))
      """;

  private static final String RESTING =
      """
      AND a.state <> 'WITHDRAWN' AND EXISTS (
        SELECT FROM known_incident k WHERE k.id = :incident AND k.state = 'COUNTED'
          AND k.country = a.country AND (a.area = '' OR k.area = a.area)
          AND k.occurred_on BETWEEN a.window_from AND a.window_to
          AND array_position(:labels, k.sharing) <= array_position(:labels, a.sharing))
      ORDER BY a.window_to DESC, a.id DESC
      """;

  private static final String SHOWN =
      """
      SELECT a.* FROM alert a JOIN alert_area s USING (country, area, sharing)
      WHERE a.id = :id AND a.sharing = ANY (:labels) AND NOT s.withheld
      """;

  Optional<AlertEntity> findVisible(UUID id, SharingLabel clearance) {
    return alerts(SHOWN, Map.of("id", id), clearance).findFirst();
  }

  List<AlertEntity> list(AlertFilter filter, SharingLabel clearance) {
    StringBuilder sql = new StringBuilder(VISIBLE);
    Map<String, Object> values = new HashMap<>();
    filter.country().ifPresent(it -> and(sql, values, "a.country = :country", "country", it));
    filter.area().ifPresent(it -> and(sql, values, "a.area = :area", "area", it));
    filter.rule().ifPresent(it -> and(sql, values, "a.rule = :rule", "rule", it.name()));
    filter.state().ifPresent(it -> and(sql, values, "a.state = :state", "state", it.name()));
    filter.from().ifPresent(it -> and(sql, values, "a.window_to >= :from", "from", it));
    filter.to().ifPresent(it -> and(sql, values, "a.window_to <= :to", "to", it));
    filter
        .after()
        .ifPresent(
            last -> {
              values.put("lastDay", last.day());
              and(sql, values, "(a.window_to, a.id) < (:lastDay, :lastId)", "lastId", last.id());
            });
    sql.append(" ORDER BY a.window_to DESC, a.id DESC LIMIT ").append(filter.limit() + 1);
    return alerts(sql.toString(), values, clearance).toList();
  }

  /** Those that count an incident in their window, the newest windows first. */
  List<AlertEntity> restingOn(UUID incident, SharingLabel clearance) {
    return alerts(VISIBLE + RESTING, Map.of("incident", incident), clearance).toList();
  }

  /** All of them, to be scored. */
  List<AlertEntity> visible(Optional<String> country, SharingLabel clearance) {
    StringBuilder sql = new StringBuilder(VISIBLE);
    Map<String, Object> values = new HashMap<>();
    country.ifPresent(it -> and(sql, values, "a.country = :country", "country", it));
    return alerts(sql.toString(), values, clearance).toList();
  }

  List<AlertEntity> ofSeries(AlertSeries series) {
    return list(
        "country = ?1 and area = ?2 and sharing = ?3 order by id",
        series.country(),
        series.area(),
        series.sharing().name());
  }

  private static void and(
      StringBuilder sql, Map<String, Object> values, String condition, String name, Object value) {
    sql.append(" AND ").append(condition);
    values.put(name, value);
  }

  private Stream<AlertEntity> alerts(
      String sql, Map<String, Object> values, SharingLabel clearance) {
    Query query = getEntityManager().createNativeQuery(sql, AlertEntity.class);
    query.setParameter(
        "labels", clearance.covered().stream().map(Enum::name).toArray(String[]::new));
    values.forEach(query::setParameter);
    Stream<?> found = query.getResultList().stream();
    return found.map(AlertEntity.class::cast);
  }
}
