package org.strategywatch.platform.data.disclosure;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.strategywatch.platform.web.security.SharingLabel;

/**
 * {@link DisclosurePolicy} as a condition of a query, for any table with the columns {@code
 * sharing}, {@code operational_sharing}, {@code licence}, {@code audience}, {@code recorded_by} and
 * {@code released_at}. Each query of such a table has one: what is hidden is then in no page, no
 * count and no position.
 */
public final class VisibleSet {

  private static final String LICENCES =
      DisclosurePolicy.REDISTRIBUTABLE.stream().collect(Collectors.joining("', '", "'", "'"));

  private final List<String> clauses = new ArrayList<>();
  private final List<Object> values = new ArrayList<>();

  private VisibleSet() {}

  /** The rows of which a viewer has at least a view, by the database's clock. */
  public static VisibleSet of(Viewer viewer, View least) {
    VisibleSet set = new VisibleSet();
    if (least != View.NONE) {
      set.addLabel(viewer, least);
      set.add(
          "(%1$s.audience IS NULL OR ? = ANY (%1$s.audience) OR %1$s.recorded_by = ?)",
          viewer.partner(), viewer.partner());
      set.addRelease(viewer);
      set.addLicence(viewer, least);
    }
    return set;
  }

  /** Rows that can be read one by one, whole or in outline. */
  public static VisibleSet readable(Viewer viewer) {
    return of(viewer, View.OPERATIONAL);
  }

  /**
   * The condition, with a question mark for each of {@link #values}.
   *
   * @param alias of the table in the query
   */
  public String sql(String alias) {
    return clauses.isEmpty()
        ? "true"
        : clauses.stream()
            .map(clause -> clause.formatted(alias))
            .collect(Collectors.joining(" AND "));
  }

  /** In the order of the question marks: a text, or a list of texts for an array. */
  public List<Object> values() {
    return List.copyOf(values);
  }

  /**
   * Gives the question marks of {@link #sql} their values.
   *
   * @param first the place of the first one in the statement
   * @return the place behind the last one
   */
  public int bind(PreparedStatement statement, int first) throws SQLException {
    int place = first;
    for (Object value : values) {
      if (value instanceof List<?> texts) {
        statement.setArray(
            place++, statement.getConnection().createArrayOf("text", texts.toArray()));
      } else {
        statement.setObject(place++, value);
      }
    }
    return place;
  }

  /** Who is cleared for everything sees unknown labels too. */
  private void addLabel(Viewer viewer, View least) {
    if (viewer.clearance() == SharingLabel.RED) {
      return;
    }
    List<String> covered = viewer.clearance().covered().stream().map(SharingLabel::name).toList();
    if (least == View.FULL) {
      add("%1$s.sharing = ANY (?)", covered);
    } else {
      add("(%1$s.sharing = ANY (?) OR %1$s.operational_sharing = ANY (?))", covered, covered);
    }
  }

  private void addRelease(Viewer viewer) {
    if (!viewer.seesUnreleased()) {
      add(
          "(%1$s.released_at IS NULL OR %1$s.released_at <= now() OR %1$s.recorded_by = ?)",
          viewer.partner());
    }
  }

  private void addLicence(Viewer viewer, View least) {
    if (least != View.AGGREGATE && !viewer.handlesLicensedRows()) {
      add("(%1$s.licence IN (" + LICENCES + ") OR %1$s.recorded_by = ?)", viewer.partner());
    }
  }

  private void add(String clause, Object... parameters) {
    clauses.add(clause);
    values.addAll(List.of(parameters));
  }
}
