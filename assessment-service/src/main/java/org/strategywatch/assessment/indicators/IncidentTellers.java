package org.strategywatch.assessment.indicators;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;

/** Which sources, and which schemes of ids, told of enough of what was counted to matter to it. */
@ApplicationScoped
public class IncidentTellers {

  private static final String IN_SCOPE =
      IncidentCounts.scoped(null)
          + """
          , counted AS MATERIALIZED (
            SELECT 0 AS counted_in, audience IS NULL AS open, array_cat(sources, schemes) AS names
            FROM scoped)
          """;

  private static final String IN_COMPUTATIONS =
      """
      WITH counted AS MATERIALIZED (
        SELECT c.computation_id AS counted_in, k.audience IS NULL AS open,
          array_cat(k.sources, k.schemes) AS names
        FROM computation_incident c JOIN known_incident k ON k.id = c.incident_id
        WHERE c.computation_id = ANY (?))
      """;

  /**
   * A source that is told of by incidents for some organisations only must not be named, and what
   * follows from it would name it: {@link IncidentSources} draws the same line.
   */
  private static final String TELLERS =
      """
      , total AS (SELECT counted_in, count(*) AS incidents FROM counted GROUP BY counted_in)
      SELECT name, counted_in
      FROM counted CROSS JOIN LATERAL (SELECT DISTINCT unnest(names) AS name) AS told
        JOIN total USING (counted_in)
      WHERE name = ANY (?)
      GROUP BY name, counted_in, incidents
      HAVING 100 * count(*) >= ? * incidents AND count(*) FILTER (WHERE open) >= ?
      """;

  private final DataSource database;

  IncidentTellers(DataSource database) {
    this.database = database;
  }

  /**
   * Those of the names that told of at least {@value IncidentSources#LEAST_PERCENT} percent. To be
   * called in the transaction that {@link IncidentCounts#countAndHold counted} the incidents.
   *
   * @param names comparable names of sources or schemes
   */
  public Set<String> of(IncidentScope scope, Set<String> names) {
    if (names.isEmpty()) {
      return Set.of();
    }
    try (Connection connection = database.getConnection();
        PreparedStatement query = connection.prepareStatement(IN_SCOPE + TELLERS)) {
      bind(connection, query, IncidentCounts.bindScope(connection, query, scope, null), names);
      try (ResultSet rows = query.executeQuery()) {
        Set<String> told = new HashSet<>();
        while (rows.next()) {
          told.add(rows.getString(1));
        }
        return told;
      }
    } catch (SQLException failure) {
      throw uncounted(failure);
    }
  }

  /**
   * Those of the computations of whose incidents one told at least {@value
   * IncidentSources#LEAST_PERCENT} percent.
   *
   * @param name comparable, of a source or a scheme
   */
  public Set<UUID> toldBy(String name, Collection<UUID> computations) {
    if (computations.isEmpty()) {
      return Set.of();
    }
    try (Connection connection = database.getConnection();
        PreparedStatement query = connection.prepareStatement(IN_COMPUTATIONS + TELLERS)) {
      query.setArray(1, connection.createArrayOf("uuid", computations.toArray()));
      bind(connection, query, 2, Set.of(name));
      try (ResultSet rows = query.executeQuery()) {
        Set<UUID> told = new HashSet<>();
        while (rows.next()) {
          told.add(rows.getObject(2, UUID.class));
        }
        return told;
      }
    } catch (SQLException failure) {
      throw uncounted(failure);
    }
  }

  private static void bind(
      Connection connection, PreparedStatement query, int next, Set<String> names)
      throws SQLException {
    query.setArray(next, connection.createArrayOf("text", names.toArray()));
    query.setInt(next + 1, IncidentSources.LEAST_PERCENT);
    query.setInt(next + 2, IncidentSources.LEAST_OPEN);
  }

  private static IllegalStateException uncounted(SQLException failure) {
    return new IllegalStateException("What sources told of could not be counted", failure);
  }
}
