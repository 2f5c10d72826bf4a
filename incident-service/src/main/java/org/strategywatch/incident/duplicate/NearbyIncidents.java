package org.strategywatch.incident.duplicate;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.strategywatch.incident.duplicate.scoring.Account;
import org.strategywatch.incident.incident.IncidentDisclosure;
import org.strategywatch.incident.incident.IncidentRows;
import org.strategywatch.incident.incident.IncidentSnapshot;
import org.strategywatch.platform.data.disclosure.View;
import org.strategywatch.platform.data.disclosure.VisibleSet;

/**
 * The few visible incidents that an incident has to be compared with. Two index scans, never one of
 * everything: those with a point in a box around, and those without a point worth the name in the
 * same unit.
 */
@Singleton
class NearbyIncidents {

  /** The nearest in days are taken first. */
  static final int MOST = 200;

  /** A range that began more than this before is not found; it would say nothing of a day. */
  private static final int LONGEST_RANGE_DAYS = 31;

  /** As the index has it, to the letter. */
  private static final String WITHOUT_POINT =
      """
      (i.latitude IS NULL
        OR (i.content ->> 'locationPrecision') IN ('ADMIN1', 'LINE_OR_AREA', 'COUNTRY', 'INTERNATIONAL'))
      """;

  private static final String WITH_POINT =
      """
      (i.latitude IS NOT NULL AND coalesce(i.content ->> 'locationPrecision', 'NEAR')
        NOT IN ('ADMIN1', 'LINE_OR_AREA', 'COUNTRY', 'INTERNATIONAL'))
      """;

  /** The slack is that of {@link Account.Days}. */
  private static final String OF_THOSE_DAYS =
      """
      SELECT i.id, i.occurred_on FROM incident i CROSS JOIN LATERAL (
        SELECT CASE i.date_precision WHEN 'DAYS' THEN 6 WHEN 'WEEK' THEN 7
          WHEN 'MONTH' THEN 31 WHEN 'LONGER' THEN 31 ELSE 0 END AS days) s
      WHERE i.country = p.country
        AND i.occurred_on BETWEEN p.first - %1$d AND p.last + %1$d
        AND coalesce(i.ended_on, i.occurred_on + s.days) >= p.first
        AND i.occurred_on - CASE WHEN i.ended_on IS NULL THEN s.days ELSE 0 END <= p.last
      """
          .formatted(LONGEST_RANGE_DAYS);

  private static final String NEARBY =
      """
      WITH p AS (
        SELECT ?::uuid AS id, ?::text AS country, ?::date AS first, ?::date AS last,
          ?::text AS admin1_key, ?::float8 AS west, ?::float8 AS south, ?::float8 AS east, ?::float8 AS north)
      SELECT %2$s FROM p CROSS JOIN LATERAL (
        (%3$s AND i.latitude BETWEEN p.south AND p.north
            AND (CASE WHEN p.west <= p.east THEN i.longitude BETWEEN p.west AND p.east
              ELSE i.longitude >= p.west OR i.longitude <= p.east END)
            AND %4$s)
        UNION ALL
        (%3$s AND %5$s
            AND (i.admin1_key = p.admin1_key OR i.admin1_key IS NULL OR p.admin1_key IS NULL))
        UNION ALL
        (%3$s AND p.south IS NULL AND %4$s
            AND (i.admin1_key = p.admin1_key OR p.admin1_key IS NULL))) n
      JOIN incident i ON i.id = n.id
      WHERE i.id <> p.id AND i.verification <> 'RETRACTED' AND i.merged_into IS NULL
        AND %6$s AND (%%s)
      ORDER BY abs(n.occurred_on - p.first), i.id
      LIMIT %1$d
      """
          .formatted(
              MOST,
              IncidentRows.COLUMNS,
              OF_THOSE_DAYS,
              WITH_POINT,
              WITHOUT_POINT,
              Rejections.NOT_REJECTED);

  private final IncidentRows rows;
  private final IncidentDisclosure disclosure;

  NearbyIncidents(IncidentRows rows, IncidentDisclosure disclosure) {
    this.rows = rows;
    this.disclosure = disclosure;
  }

  List<IncidentSnapshot> of(Connection connection, IncidentSnapshot incident, Account account)
      throws SQLException {
    Neighbourhood near = Neighbourhood.of(incident.content().country(), account);
    try (PreparedStatement query =
        prepare(connection, NEARBY, incident.id(), near, disclosure.having(View.FULL))) {
      List<IncidentSnapshot> found = new ArrayList<>();
      try (ResultSet row = query.executeQuery()) {
        while (row.next()) {
          found.add(rows.read(row));
        }
      }
      return found;
    }
  }

  /** What the database intends to do, for the test of that. */
  static PreparedStatement explain(
      Connection connection, UUID id, Neighbourhood near, VisibleSet visible) throws SQLException {
    return prepare(connection, "EXPLAIN (ANALYZE, BUFFERS OFF) " + NEARBY, id, near, visible);
  }

  private static PreparedStatement prepare(
      Connection connection, String sql, UUID id, Neighbourhood near, VisibleSet visible)
      throws SQLException {
    PreparedStatement query = connection.prepareStatement(sql.formatted(visible.sql("i")));
    query.setObject(1, id, Types.OTHER);
    query.setString(2, near.country());
    query.setObject(3, near.from());
    query.setObject(4, near.to());
    query.setString(5, near.admin1Key());
    Neighbourhood.Box box = near.box();
    query.setObject(6, box == null ? null : box.west(), Types.DOUBLE);
    query.setObject(7, box == null ? null : box.south(), Types.DOUBLE);
    query.setObject(8, box == null ? null : box.east(), Types.DOUBLE);
    query.setObject(9, box == null ? null : box.north(), Types.DOUBLE);
    visible.bind(query, 10);
    return query;
  }
}
