package org.strategywatch.incident.search;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.strategywatch.incident.incident.IncidentDisclosure;
import org.strategywatch.incident.incident.IncidentRows;
import org.strategywatch.platform.data.disclosure.View;

/** Incidents to be read whole and in order, of which every row may be passed on. */
public final class IncidentSelection {

  /**
   * No limit, but one that the planner cannot foresee: it then counts on a tenth of the rows and
   * follows an index, so that the first row leaves at once. It would sort millions on disk first.
   */
  private static final String AS_THEY_COME = " LIMIT (SELECT NULL::bigint)";

  private final Conditions conditions;
  private final IncidentOrder order;

  private IncidentSelection(Conditions conditions, IncidentOrder order) {
    this.conditions = conditions;
    this.order = order;
  }

  /**
   * @param sort as in the list of incidents
   * @throws org.strategywatch.platform.web.problem.ProblemException 400 naming the parameter
   */
  public static IncidentSelection of(
      IncidentFilter filter,
      @Nullable String sort,
      IncidentDisclosure disclosure,
      FilterNames names) {
    Conditions conditions = IncidentConditions.of(filter, disclosure, View.FULL, names);
    conditions.and("i.licence <> 'NO_RAW_REDISTRIBUTION'");
    return new IncidentSelection(conditions, IncidentOrder.of(sort));
  }

  /**
   * A query whose rows {@link IncidentRows#read} understands, but for those that come as CSV.
   *
   * @param edition which CSV rows that are kept are good; without one, incidents come whole
   */
  public PreparedStatement prepare(Connection connection, Optional<String> edition)
      throws SQLException {
    String from =
        ("FROM %s WHERE %s ORDER BY %s" + AS_THEY_COME)
            .formatted(conditions.source(), conditions.sql(), order.sql());
    return conditions.prepare(
        connection,
        edition
            .map(good -> IncidentRows.besideCsv(good, from))
            .orElse("SELECT " + IncidentRows.COLUMNS + " " + from));
  }
}
