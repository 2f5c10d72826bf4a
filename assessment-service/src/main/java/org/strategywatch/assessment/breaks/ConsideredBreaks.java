package org.strategywatch.assessment.breaks;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.strategywatch.assessment.PlaceKey;
import org.strategywatch.assessment.indicators.IncidentScope;
import org.strategywatch.assessment.indicators.IncidentSources;

/** Which methodology breaks matter to which computations. */
@ApplicationScoped
public class ConsideredBreaks {

  /**
   * A source that is told of by incidents for some organisations only must not be named, and the
   * day of its break would name it: {@link IncidentSources} draws the same line.
   */
  private static final String TELLERS =
      """
      WITH counted AS MATERIALIZED (
        SELECT c.computation_id, k.audience IS NULL AS open, array_cat(k.sources, k.schemes) AS names
        FROM computation_incident c JOIN known_incident k ON k.id = c.incident_id
        WHERE c.computation_id = ANY (?))
      , total AS (SELECT computation_id, count(*) AS incidents FROM counted GROUP BY computation_id)
      SELECT name, computation_id
      FROM counted CROSS JOIN LATERAL (SELECT DISTINCT unnest(names) AS name) AS told
        JOIN total USING (computation_id)
      WHERE name = ANY (?)
      GROUP BY name, computation_id, incidents
      HAVING 100 * count(*) >= ? * incidents AND count(*) FILTER (WHERE open) >= ?
      """;

  private final KnownBreaks known;
  private final DataSource database;

  ConsideredBreaks(KnownBreaks known, DataSource database) {
    this.known = known;
    this.database = database;
  }

  /**
   * Breaks within the months of a computation, behind the first one, of sources that told of enough
   * of what it counted. To be called in the transaction that counted and kept the incidents.
   *
   * @return by day; none that the clearance of the scope does not cover
   */
  public List<MethodologyBreak> of(UUID computation, IncidentScope scope) {
    List<MethodologyBreak> within = known.within(scope);
    Set<String> keys = new HashSet<>();
    within.forEach(it -> keys.add(PlaceKey.folded(it.source())));
    Set<String> told = tellers(keys, List.of(computation)).keySet();
    return within.stream().filter(it -> told.contains(PlaceKey.folded(it.source()))).toList();
  }

  /**
   * Those of the computations of whose incidents a source told at least {@value
   * IncidentSources#LEAST_PERCENT} percent.
   *
   * @param source its name in any spelling, or the scheme of its ids
   */
  public Set<UUID> toldBy(String source, Collection<UUID> computations) {
    String key = PlaceKey.folded(source);
    return tellers(Set.of(key), computations).getOrDefault(key, Set.of());
  }

  private Map<String, Set<UUID>> tellers(Set<String> keys, Collection<UUID> computations) {
    if (keys.isEmpty() || computations.isEmpty()) {
      return Map.of();
    }
    try (Connection connection = database.getConnection();
        PreparedStatement query = connection.prepareStatement(TELLERS)) {
      query.setArray(1, connection.createArrayOf("uuid", computations.toArray()));
      query.setArray(2, connection.createArrayOf("text", keys.toArray()));
      query.setInt(3, IncidentSources.LEAST_PERCENT);
      query.setInt(4, IncidentSources.LEAST_OPEN);
      try (ResultSet rows = query.executeQuery()) {
        Map<String, Set<UUID>> told = new HashMap<>();
        while (rows.next()) {
          told.computeIfAbsent(rows.getString(1), _ -> new HashSet<>())
              .add(rows.getObject(2, UUID.class));
        }
        return told;
      }
    } catch (SQLException failure) {
      throw new IllegalStateException("What sources told of could not be counted", failure);
    }
  }
}
