package org.strategywatch.incident.search;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.strategywatch.incident.incident.IncidentDisclosure;
import org.strategywatch.incident.incident.IncidentRows;
import org.strategywatch.incident.incident.IncidentSnapshot;
import org.strategywatch.platform.data.disclosure.View;
import org.strategywatch.platform.web.paging.Page;
import org.strategywatch.platform.web.paging.PageRequest;

/** Lists incidents page by page, without ever counting them all. */
@ApplicationScoped
public class IncidentSearch {

  private final DataSource database;
  private final IncidentRows rows;
  private final IncidentDisclosure disclosure;
  private final FilterNames names;

  IncidentSearch(
      DataSource database, IncidentRows rows, IncidentDisclosure disclosure, FilterNames names) {
    this.database = database;
    this.rows = rows;
    this.disclosure = disclosure;
    this.names = names;
  }

  /**
   * One page of what the caller may see.
   *
   * @param least the view that the representation needs
   * @param representation how each incident is shown
   * @throws org.strategywatch.platform.web.problem.ProblemException 400 naming the parameter
   */
  <T> Page<T> list(
      IncidentFilter filter,
      @Nullable String sort,
      @Nullable String limit,
      @Nullable String cursor,
      View least,
      Function<IncidentSnapshot, T> representation) {
    Conditions conditions = IncidentConditions.of(filter, disclosure, least, names);
    IncidentOrder order = IncidentOrder.of(sort);
    String scope = order.sql() + conditions.scope();
    PageRequest page = PageRequest.of(limit, cursor, scope);
    page.after().ifPresent(place -> order.addTo(conditions, place));
    return Page.of(
        read(conditions, order, page.limit() + 1),
        page.limit(),
        representation,
        last -> order.after(last, scope));
  }

  private List<IncidentSnapshot> read(Conditions conditions, IncidentOrder order, int limit) {
    String sql =
        "SELECT %s FROM %s WHERE %s ORDER BY %s LIMIT %d"
            .formatted(
                IncidentRows.COLUMNS, conditions.source(), conditions.sql(), order.sql(), limit);
    try (Connection connection = database.getConnection();
        PreparedStatement query = conditions.prepare(connection, sql);
        ResultSet row = query.executeQuery()) {
      List<IncidentSnapshot> incidents = new ArrayList<>();
      while (row.next()) {
        incidents.add(rows.read(row));
      }
      return incidents;
    } catch (SQLException e) {
      throw new IllegalStateException("Incidents cannot be listed", e);
    }
  }
}
