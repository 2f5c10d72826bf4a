package org.strategywatch.incident.search;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.strategywatch.incident.IncidentProblem;
import org.strategywatch.incident.incident.IncidentDisclosure;
import org.strategywatch.platform.data.disclosure.View;
import org.strategywatch.platform.data.disclosure.VisibleSet;
import org.strategywatch.platform.web.problem.ProblemException;
import org.strategywatch.platform.web.problem.Violation;

/**
 * Counts incidents and their dead by any combination of dimensions. Incidents of which the caller
 * may have numbers only count in groups that are large enough.
 */
@ApplicationScoped
public class IncidentAggregates {

  static final int MAX_GROUPS = 20_000;

  private static final String MEASURES =
      """
      count(*) %1$s AS %2$sincidents,
      coalesce(sum(coalesce(i.fatalities_low, i.fatalities_best)) %1$s, 0) AS %2$slow,
      coalesce(sum(i.fatalities_best) %1$s, 0) AS %2$sbest,
      coalesce(sum(coalesce(i.fatalities_high, i.fatalities_best)) %1$s, 0) AS %2$shigh,
      coalesce(sum(i.civilian_fatalities) %1$s, 0) AS %2$scivilians
      """;

  private final DataSource database;
  private final IncidentDisclosure disclosure;
  private final FilterNames names;

  IncidentAggregates(DataSource database, IncidentDisclosure disclosure, FilterNames names) {
    this.database = database;
    this.disclosure = disclosure;
    this.names = names;
  }

  /** A group with all that counts in it, and with only what the caller can read one by one. */
  private record Group(SmallCells.Cell cell, AggregateItem all, AggregateItem readable) {}

  /**
   * The groups of what the caller may see.
   *
   * @throws ProblemException 400 naming the parameter, or when there are more than {@value
   *     #MAX_GROUPS} groups
   */
  AggregateList by(Set<Dimension> dimensions, IncidentFilter filter) {
    List<Group> groups = read(dimensions, filter);
    requireFew(groups.size());
    BitSet suppressed = SmallCells.among(groups.stream().map(Group::cell).toList());
    List<AggregateItem> items = new ArrayList<>();
    for (int i = 0; i < groups.size(); i++) {
      AggregateItem item = suppressed.get(i) ? groups.get(i).readable() : groups.get(i).all();
      if (item.incidents() > 0) {
        items.add(item);
      }
    }
    return new AggregateList(items, suppressed.isEmpty() ? null : suppressed.cardinality());
  }

  private List<Group> read(Set<Dimension> dimensions, IncidentFilter filter) {
    VisibleSet readable = disclosure.having(View.OPERATIONAL);
    Conditions parameters = new Conditions().and(readable.sql("i"), readable.values().toArray());
    Conditions conditions = conditions(dimensions, filter);
    try (Connection connection = database.getConnection();
        PreparedStatement query =
            parameters.and(conditions).prepare(connection, sql(dimensions, readable, conditions));
        ResultSet row = query.executeQuery()) {
      List<Group> groups = new ArrayList<>();
      while (row.next()) {
        groups.add(group(dimensions, row));
      }
      return groups;
    } catch (SQLException e) {
      throw new IllegalStateException("Incidents cannot be counted", e);
    }
  }

  /** An outline counts in no unit that is finer than the one it shows, and for no actor. */
  private Conditions conditions(Set<Dimension> dimensions, IncidentFilter filter) {
    View least = dimensions.contains(Dimension.ACTOR) ? View.FULL : View.AGGREGATE;
    Conditions conditions = IncidentConditions.of(filter, disclosure, least, names);
    if (dimensions.stream().anyMatch(Dimension::isUnit)) {
      conditions.and(
          "i.sharing = ANY (?)",
          disclosure.labelsShowingUnits(dimensions.contains(Dimension.ADMIN2)));
    }
    return conditions;
  }

  private static String sql(Set<Dimension> dimensions, VisibleSet readable, Conditions conditions) {
    String columns =
        Arrays.stream(Dimension.values())
            .map(dimension -> dimension.column(dimensions))
            .collect(Collectors.joining(", "));
    String keys = dimensions.stream().map(Dimension::key).collect(Collectors.joining(", "));
    String places =
        dimensions.stream()
            .map(dimension -> dimension.key() + "::text AS key_" + dimension.ordinal())
            .collect(Collectors.joining(", "));
    return """
    SELECT %s, %s, %s, %s
    FROM (SELECT i.*, (%s) AS is_readable FROM %s WHERE %s) i%s
    GROUP BY %s ORDER BY %s LIMIT %d
    """
        .formatted(
            columns,
            places,
            MEASURES.formatted("", ""),
            MEASURES.formatted("FILTER (WHERE i.is_readable)", "readable_"),
            readable.sql("i"),
            conditions.source(),
            conditions.sql(),
            Dimension.join(dimensions),
            keys,
            keys,
            MAX_GROUPS + 1);
  }

  private static Group group(Set<Dimension> dimensions, ResultSet row) throws SQLException {
    List<@Nullable String> keys = new ArrayList<>();
    for (Dimension dimension : dimensions) {
      keys.add(row.getString("key_" + dimension.ordinal()));
      if (dimension == Dimension.MONTH) {
        keys.add(row.getString("month").substring(0, 4));
      }
    }
    AggregateItem all = item(row, "");
    AggregateItem readable = item(row, "readable_");
    return new Group(
        new SmallCells.Cell(keys, all.incidents() - readable.incidents()), all, readable);
  }

  private static AggregateItem item(ResultSet row, String prefix) throws SQLException {
    return new AggregateItem(
        row.getString("month"),
        year(row.getString("year")),
        row.getString("country"),
        row.getString("admin1"),
        row.getString("admin2"),
        row.getString("event_type"),
        row.getString("actor"),
        row.getLong(prefix + "incidents"),
        new AggregateItem.FatalitySums(
            row.getLong(prefix + "low"),
            row.getLong(prefix + "best"),
            row.getLong(prefix + "high")),
        row.getLong(prefix + "civilians"));
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
