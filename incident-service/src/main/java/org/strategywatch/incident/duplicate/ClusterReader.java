package org.strategywatch.incident.duplicate;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.strategywatch.incident.incident.IncidentDisclosure;
import org.strategywatch.incident.incident.IncidentResponse;
import org.strategywatch.incident.incident.IncidentRows;
import org.strategywatch.incident.incident.IncidentService;
import org.strategywatch.platform.data.disclosure.View;
import org.strategywatch.platform.data.disclosure.VisibleSet;
import org.strategywatch.platform.web.problem.ProblemException;

/** Reads all accounts of an event, from whichever of them one starts. */
@ApplicationScoped
class ClusterReader {

  private static final String MEMBERS =
      """
      WITH RECURSIVE up AS (
        SELECT i.id, i.merged_into, 0 AS height FROM incident i WHERE i.id = ?
        UNION ALL
        SELECT i.id, i.merged_into, up.height + 1 FROM up JOIN incident i ON i.id = up.merged_into),
      down AS (
        (SELECT id, 0 AS depth FROM up ORDER BY height DESC LIMIT 1)
        UNION ALL
        SELECT i.id, down.depth + 1 FROM down JOIN incident i ON i.merged_into = down.id)
      SELECT %s FROM down JOIN incident i ON i.id = down.id
      WHERE %s
      ORDER BY down.depth > 0, i.recorded_at, i.id
      """;

  private final IncidentService incidents;
  private final IncidentRows rows;
  private final DataSource database;
  private final IncidentDisclosure disclosure;

  ClusterReader(
      IncidentService incidents,
      IncidentRows rows,
      DataSource database,
      IncidentDisclosure disclosure) {
    this.incidents = incidents;
    this.rows = rows;
    this.database = database;
    this.disclosure = disclosure;
  }

  /**
   * @throws ProblemException 404 when there is no such incident that the caller may see
   */
  Cluster of(UUID id) {
    incidents.read(id);
    VisibleSet visible = disclosure.having(View.FULL);
    String sql = MEMBERS.formatted(IncidentRows.COLUMNS, visible.sql("i"));
    try (Connection connection = database.getConnection();
        PreparedStatement query = connection.prepareStatement(sql)) {
      query.setObject(1, id, Types.OTHER);
      visible.bind(query, 2);
      List<IncidentResponse> members = new ArrayList<>();
      try (ResultSet row = query.executeQuery()) {
        while (row.next()) {
          members.add(IncidentResponse.from(rows.read(row)));
        }
      }
      return Cluster.of(members);
    } catch (SQLException e) {
      throw new IllegalStateException("The accounts of the event of " + id + " cannot be read", e);
    }
  }
}
