package org.strategywatch.incident.changes;

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
import org.jspecify.annotations.Nullable;
import org.strategywatch.incident.incident.IncidentDisclosure;
import org.strategywatch.incident.incident.IncidentResponse;
import org.strategywatch.incident.incident.IncidentRows;
import org.strategywatch.incident.incident.IncidentSnapshot;
import org.strategywatch.platform.data.disclosure.View;
import org.strategywatch.platform.data.disclosure.VisibleSet;
import org.strategywatch.platform.web.paging.PageRequest;

/**
 * Reads changes in the order of the transactions that made them, and only those of which every
 * earlier transaction has ended: nothing can commit behind a reader's back.
 */
@ApplicationScoped
public class ChangeFeed {

  private static final String SETTLED = " < pg_snapshot_xmin(pg_current_snapshot())";

  /** The visible set three times: of the present rows, of what they were, of what is hidden now. */
  private static final String CHANGES =
      """
      SELECT change.position, change.is_visible, i.changed_fields, %1$s
      FROM (
        (SELECT i.changed_in AS position, i.id, true AS is_visible
         FROM incident i
         WHERE (i.changed_in, i.id) > (?::text::xid8, ?) AND i.changed_in %2$s AND %3$s
         ORDER BY i.changed_in, i.id LIMIT %5$d)
        UNION ALL
        (SELECT was.position, was.id, false
         FROM (SELECT m.incident_id AS id, max(m.changed_in) AS position
               FROM incident_marking m WHERE %4$s GROUP BY m.incident_id) was
         JOIN incident i ON i.id = was.id
         WHERE (was.position, was.id) > (?::text::xid8, ?) AND was.position %2$s
           AND (%3$s) IS NOT TRUE
         ORDER BY was.position, was.id LIMIT %5$d)
      ) change
      JOIN incident i ON i.id = change.id
      ORDER BY change.position, change.id LIMIT %5$d
      """;

  private final DataSource database;
  private final IncidentRows rows;
  private final IncidentDisclosure disclosure;

  ChangeFeed(DataSource database, IncidentRows rows, IncidentDisclosure disclosure) {
    this.database = database;
    this.rows = rows;
    this.disclosure = disclosure;
  }

  /**
   * @param cursor null for everything there is
   * @throws org.strategywatch.platform.web.problem.ProblemException 400 naming the parameter; a
   *     cursor is good for the rights that it was given to, because with others the copy behind it
   *     is another
   */
  ChangePage after(@Nullable String limit, @Nullable String cursor) {
    VisibleSet visible = disclosure.having(View.FULL);
    String scope = visible.sql("changes") + visible.values();
    PageRequest page = PageRequest.of(limit, cursor, scope);
    ChangePlace from = page.after().map(ChangePlace::of).orElse(ChangePlace.START);
    List<PlacedChange> changes = read(visible, from, page.limit() + 1);
    boolean more = changes.size() > page.limit();
    List<PlacedChange> shown = more ? changes.subList(0, page.limit()) : changes;
    ChangePlace next = shown.isEmpty() ? from : shown.getLast().place();
    return new ChangePage(
        shown.stream().map(PlacedChange::change).toList(), next.cursor(scope).encode(), more);
  }

  private List<PlacedChange> read(VisibleSet visible, ChangePlace from, int limit) {
    String sql =
        CHANGES.formatted(IncidentRows.COLUMNS, SETTLED, visible.sql("i"), visible.sql("m"), limit);
    try (Connection connection = database.getConnection();
        PreparedStatement query = connection.prepareStatement(sql)) {
      int behind = visible.bind(query, visible.bind(query, bind(query, 1, from)));
      visible.bind(query, bind(query, behind, from));
      List<PlacedChange> changes = new ArrayList<>();
      try (ResultSet row = query.executeQuery()) {
        while (row.next()) {
          changes.add(change(row));
        }
      }
      return changes;
    } catch (SQLException e) {
      throw new IllegalStateException("Changes cannot be read", e);
    }
  }

  private static int bind(PreparedStatement query, int first, ChangePlace from)
      throws SQLException {
    query.setString(first, from.position());
    query.setObject(first + 1, from.id(), Types.OTHER);
    return first + 2;
  }

  private PlacedChange change(ResultSet row) throws SQLException {
    UUID id = row.getObject("id", UUID.class);
    ChangePlace place = new ChangePlace(row.getString("position"), id);
    if (!row.getBoolean("is_visible")) {
      return new PlacedChange(place, Change.removed(id));
    }
    IncidentSnapshot incident = rows.read(row);
    ChangeKind kind = ChangeKind.of(incident, IncidentRows.texts(row, "changed_fields"));
    return new PlacedChange(place, Change.of(kind, IncidentResponse.from(incident)));
  }

  private record PlacedChange(ChangePlace place, Change change) {}
}
