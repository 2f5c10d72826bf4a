package org.strategywatch.incident.search;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.strategywatch.incident.IncidentProblem;
import org.strategywatch.incident.incident.IncidentDisclosure;
import org.strategywatch.platform.data.disclosure.View;
import org.strategywatch.platform.web.problem.ProblemException;
import org.strategywatch.platform.web.problem.Violation;

/** Counts incidents and their dead by any combination of dimensions. */
@ApplicationScoped
public class IncidentAggregates {

  static final int MAX_GROUPS = 20_000;

  private static final String MEASURES =
      """
      count(*) AS incidents,
      coalesce(sum(coalesce(i.fatalities_low, i.fatalities_best)), 0) AS low,
      coalesce(sum(i.fatalities_best), 0) AS best,
      coalesce(sum(coalesce(i.fatalities_high, i.fatalities_best)), 0) AS high,
      coalesce(sum(i.civilian_fatalities), 0) AS civilians
      """;

  private final DataSource database;
  private final IncidentDisclosure disclosure;
  private final FilterNames names;

  IncidentAggregates(DataSource database, IncidentDisclosure disclosure, FilterNames names) {
    this.database = database;
    this.disclosure = disclosure;
    this.names = names;
  }

  /**
   * The groups of what the caller may see.
   *
   * @throws ProblemException 400 naming the parameter, or when there are more than {@value
   *     #MAX_GROUPS} groups
   */
  AggregateList by(Set<Dimension> dimensions, IncidentFilter filter) {
    Conditions conditions = IncidentConditions.of(filter, disclosure.having(View.FULL), names);
    try (Connection connection = database.getConnection();
        PreparedStatement query = conditions.prepare(connection, sql(dimensions, conditions));
        ResultSet row = query.executeQuery()) {
      List<AggregateItem> items = new ArrayList<>();
      while (row.next()) {
        items.add(item(row));
      }
      requireFew(items.size());
      return new AggregateList(items);
    } catch (SQLException e) {
      throw new IllegalStateException("Incidents cannot be counted", e);
    }
  }

  private static String sql(Set<Dimension> dimensions, Conditions conditions) {
    String columns =
        Arrays.stream(Dimension.values())
            .map(dimension -> dimension.column(dimensions))
            .collect(Collectors.joining(", "));
    String keys = dimensions.stream().map(Dimension::key).collect(Collectors.joining(", "));
    return "SELECT %s, %s FROM incident i%s WHERE %s GROUP BY %s ORDER BY %s LIMIT %d"
        .formatted(
            columns,
            MEASURES,
            Dimension.join(dimensions),
            conditions.sql(),
            keys,
            keys,
            MAX_GROUPS + 1);
  }

  private static AggregateItem item(ResultSet row) throws SQLException {
    return new AggregateItem(
        row.getString("month"),
        year(row.getString("year")),
        row.getString("country"),
        row.getString("admin1"),
        row.getString("admin2"),
        row.getString("event_type"),
        row.getString("actor"),
        row.getLong("incidents"),
        new AggregateItem.FatalitySums(
            row.getLong("low"), row.getLong("best"), row.getLong("high")),
        row.getLong("civilians"));
  }

  private static @Nullable Integer year(@Nullable String text) {
    return text == null ? null : Integer.valueOf(text);
  }

  private static void requireFew(int groups) {
    if (groups > MAX_GROUPS) {
      throw ProblemException.of(
          IncidentProblem.TOO_MANY_GROUPS,
          "There would be more than " + MAX_GROUPS + " groups; narrow the filter",
          Violation.ofParameter("by", "TOO_MANY_GROUPS", "fewer dimensions or a narrower filter"));
    }
  }
}
