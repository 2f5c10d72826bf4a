package org.strategywatch.incident.duplicate;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.strategywatch.incident.duplicate.scoring.Account;
import org.strategywatch.incident.incident.IncidentRows;
import org.strategywatch.incident.incident.IncidentSnapshot;
import org.strategywatch.platform.web.security.Caller;
import org.strategywatch.platform.web.security.SharingLabel;

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
  private static final String WHEN_AND_WHO =
      """
      i.country = p.country
        AND i.occurred_on BETWEEN p.first - %1$d AND p.last + %1$d
        AND coalesce(i.ended_on, i.occurred_on + s.days) >= p.first
        AND i.occurred_on - CASE WHEN i.ended_on IS NULL THEN s.days ELSE 0 END <= p.last
        AND i.id <> p.id
        AND i.verification <> 'RETRACTED'
        AND i.sharing = ANY (p.labels)
      """
          .formatted(LONGEST_RANGE_DAYS);

  private static final String FROM =
      """
      FROM incident i CROSS JOIN LATERAL (
        SELECT CASE i.date_precision WHEN 'DAYS' THEN 6 WHEN 'WEEK' THEN 7
          WHEN 'MONTH' THEN 31 WHEN 'LONGER' THEN 31 ELSE 0 END AS days) s
      """;

  private static final String NEARBY =
      """
      WITH p AS (
        SELECT ?::uuid AS id, ?::text AS country, ?::date AS first, ?::date AS last, ?::text[] AS labels,
          ?::text AS admin1_key, ?::float8 AS west, ?::float8 AS south, ?::float8 AS east, ?::float8 AS north)
      SELECT n.* FROM p CROSS JOIN LATERAL (
        (SELECT %1$s, i.occurred_on %2$s
          WHERE %3$s AND i.latitude BETWEEN p.south AND p.north
            AND (CASE WHEN p.west <= p.east THEN i.longitude BETWEEN p.west AND p.east
              ELSE i.longitude >= p.west OR i.longitude <= p.east END)
            AND %5$s)
        UNION ALL
        (SELECT %1$s, i.occurred_on %2$s
          WHERE %3$s AND %4$s
            AND (i.admin1_key = p.admin1_key OR i.admin1_key IS NULL OR p.admin1_key IS NULL))
        UNION ALL
        (SELECT %1$s, i.occurred_on %2$s
          WHERE %3$s AND p.south IS NULL AND %5$s
            AND (i.admin1_key = p.admin1_key OR p.admin1_key IS NULL))) n
      ORDER BY abs(n.occurred_on - p.first), n.id
      LIMIT %6$d
      """
          .formatted(IncidentRows.COLUMNS, FROM, WHEN_AND_WHO, WITHOUT_POINT, WITH_POINT, MOST);

  private final IncidentRows rows;
  private final Caller caller;

  NearbyIncidents(IncidentRows rows, Caller caller) {
    this.rows = rows;
    this.caller = caller;
  }

  List<IncidentSnapshot> of(Connection connection, IncidentSnapshot incident, Account account)
      throws SQLException {
    Neighbourhood near = Neighbourhood.of(incident.content().country(), account);
    try (PreparedStatement query = connection.prepareStatement(NEARBY)) {
      query.setObject(1, incident.id(), Types.OTHER);
      query.setString(2, near.country());
      query.setObject(3, near.from());
      query.setObject(4, near.to());
      query.setArray(5, labels(connection));
      query.setString(6, near.admin1Key());
      bind(query, near.box());
      List<IncidentSnapshot> found = new ArrayList<>();
      try (ResultSet row = query.executeQuery()) {
        while (row.next()) {
          found.add(rows.read(row));
        }
      }
      return found;
    }
  }

  private java.sql.Array labels(Connection connection) throws SQLException {
    return connection.createArrayOf(
        "text", caller.clearance().covered().stream().map(SharingLabel::name).toArray());
  }

  private static void bind(PreparedStatement query, Neighbourhood.@Nullable Box box)
      throws SQLException {
    query.setObject(7, box == null ? null : box.west(), Types.DOUBLE);
    query.setObject(8, box == null ? null : box.south(), Types.DOUBLE);
    query.setObject(9, box == null ? null : box.east(), Types.DOUBLE);
    query.setObject(10, box == null ? null : box.north(), Types.DOUBLE);
  }
}
