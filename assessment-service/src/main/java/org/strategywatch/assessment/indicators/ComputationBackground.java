package org.strategywatch.assessment.indicators;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * Where the incidents of a computation were, and whose records they are. Kept when they are
 * counted: incidents change afterwards, and what was said of them must not.
 */
@ApplicationScoped
public class ComputationBackground {

  private static final String COUNTED =
      """
       FROM computation_incident c JOIN known_incident k ON k.id = c.incident_id
      WHERE c.computation_id = ?
      """;

  private static final String KEEP_AREAS =
      """
      INSERT INTO computation_area (computation_id, area, name, before_start, from_start)
      SELECT c.computation_id, coalesce(k.area, ''), mode() WITHIN GROUP (ORDER BY k.area_name),
          count(*) FILTER (WHERE k.occurred_on < ?), count(*) FILTER (WHERE k.occurred_on >= ?)
      """
          + COUNTED
          + " GROUP BY 1, 2";

  /** An origin of incidents next door may be there already. */
  private static final String KEEP_CREDITS =
      """
      INSERT INTO computation_credit (computation_id, licence, attribution, incidents)
      SELECT c.computation_id, coalesce(k.licence, ''), coalesce(k.attribution, ''), count(*)
      """
          + COUNTED
          + """
           GROUP BY 1, 2, 3
          ON CONFLICT (computation_id, licence, attribution) DO UPDATE SET incidents = excluded.incidents
          """;

  private static final String AREAS =
      """
      SELECT area, name, before_start, from_start FROM computation_area
      WHERE computation_id = ? ORDER BY area
      """;

  private static final String CREDITS =
      """
      SELECT licence, attribution, incidents FROM computation_credit
      WHERE computation_id = ? ORDER BY incidents DESC, licence, attribution LIMIT 1000
      """;

  private final DataSource database;

  ComputationBackground(DataSource database) {
    this.database = database;
  }

  /**
   * Incidents of one admin 1.
   *
   * @param area its comparable name, empty for incidents that name none
   * @param name as most of its incidents have it; null where none of them was kept with one
   */
  public record Area(String area, @Nullable String name, long before, long after) {}

  /**
   * Incidents of one origin.
   *
   * @param licence a code of the list licence, empty where it is not known
   * @param attribution whom to name, empty for nobody
   * @param incidents that counted; 0 for an origin of incidents next door alone
   */
  public record Credit(String licence, String attribution, long incidents) {}

  /**
   * To be called in the transaction that counted the incidents, after they were kept: until its end
   * none of them changes.
   */
  public void keep(UUID computation, YearMonth start) {
    try (Connection connection = database.getConnection();
        PreparedStatement areas = connection.prepareStatement(KEEP_AREAS);
        PreparedStatement credits = connection.prepareStatement(KEEP_CREDITS)) {
      areas.setObject(1, start.atDay(1));
      areas.setObject(2, start.atDay(1));
      areas.setObject(3, computation);
      areas.executeUpdate();
      credits.setObject(1, computation);
      credits.executeUpdate();
    } catch (SQLException failure) {
      throw new IllegalStateException(
          "What incidents a computation rests on was not kept", failure);
    }
  }

  public List<Area> areas(UUID computation) {
    return list(
        AREAS,
        computation,
        row -> new Area(row.getString(1), row.getString(2), row.getLong(3), row.getLong(4)));
  }

  public List<Credit> credits(UUID computation) {
    return list(
        CREDITS,
        computation,
        row -> new Credit(row.getString(1), row.getString(2), row.getLong(3)));
  }

  /** Reads the present row. */
  private interface Reader<T> {
    T read(ResultSet row) throws SQLException;
  }

  private <T> List<T> list(String sql, UUID computation, Reader<T> reader) {
    try (Connection connection = database.getConnection();
        PreparedStatement query = connection.prepareStatement(sql)) {
      query.setObject(1, computation);
      try (ResultSet rows = query.executeQuery()) {
        List<T> found = new ArrayList<>();
        while (rows.next()) {
          found.add(reader.read(rows));
        }
        return found;
      }
    } catch (SQLException failure) {
      throw new IllegalStateException("The background of a computation was not read", failure);
    }
  }
}
