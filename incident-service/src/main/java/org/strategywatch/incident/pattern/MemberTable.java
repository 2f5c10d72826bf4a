package org.strategywatch.incident.pattern;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import javax.sql.DataSource;
import org.strategywatch.incident.incident.IncidentDisclosure;
import org.strategywatch.platform.data.disclosure.View;
import org.strategywatch.platform.data.disclosure.VisibleSet;

/** Which incidents belong to which pattern, as far as the caller may see the incidents. */
@Singleton
class MemberTable {

  private static final String MEMBER =
      "SELECT %s i.id, i.occurred_on, i.fatalities_best, i.sharing FROM incident i %s"
          + " AND i.verification <> 'RETRACTED' AND %s ORDER BY i.occurred_on, i.id";

  private final DataSource database;
  private final IncidentDisclosure disclosure;

  MemberTable(DataSource database, IncidentDisclosure disclosure) {
    this.database = database;
    this.disclosure = disclosure;
  }

  /** The members of each pattern, by their day. */
  Map<UUID, List<Pattern.Member>> of(Collection<UUID> patterns) {
    return read(
        "m.pattern_id AS pattern,",
        "JOIN incident_pattern_member m ON m.incident_id = i.id WHERE m.pattern_id = ANY (?)",
        patterns);
  }

  /** Those of the incidents that may become members. */
  List<Pattern.Member> among(Collection<UUID> incidents) {
    return read("NULL::uuid AS pattern,", "WHERE i.id = ANY (?)", incidents).values().stream()
        .flatMap(List::stream)
        .toList();
  }

  private Map<UUID, List<Pattern.Member>> read(String key, String condition, Collection<UUID> ids) {
    VisibleSet visible = disclosure.having(View.FULL);
    String sql = MEMBER.formatted(key, condition, visible.sql("i"));
    try (Connection connection = database.getConnection();
        PreparedStatement query = connection.prepareStatement(sql)) {
      query.setArray(1, connection.createArrayOf("uuid", ids.toArray()));
      visible.bind(query, 2);
      Map<UUID, List<Pattern.Member>> members = new HashMap<>();
      try (ResultSet row = query.executeQuery()) {
        while (row.next()) {
          members
              .computeIfAbsent(row.getObject("pattern", UUID.class), _ -> new ArrayList<>())
              .add(member(row));
        }
      }
      return members;
    } catch (SQLException e) {
      throw new IllegalStateException("The members of patterns cannot be read", e);
    }
  }

  private static Pattern.Member member(ResultSet row) throws SQLException {
    return new Pattern.Member(
        Objects.requireNonNull(row.getObject("id", UUID.class)),
        Objects.requireNonNull(row.getObject("occurred_on", LocalDate.class)),
        row.getObject("fatalities_best", Integer.class),
        Objects.requireNonNull(row.getString("sharing")));
  }

  void add(UUID pattern, Collection<UUID> incidents) {
    change(
        "INSERT INTO incident_pattern_member (pattern_id, incident_id)"
            + " SELECT ?, unnest(?::uuid[]) ON CONFLICT DO NOTHING",
        pattern,
        incidents);
  }

  void remove(UUID pattern, Collection<UUID> incidents) {
    change(
        "DELETE FROM incident_pattern_member WHERE pattern_id = ? AND incident_id = ANY (?)",
        pattern,
        incidents);
  }

  private void change(String sql, UUID pattern, Collection<UUID> incidents) {
    try (Connection connection = database.getConnection();
        PreparedStatement change = connection.prepareStatement(sql)) {
      change.setObject(1, pattern, Types.OTHER);
      change.setArray(2, connection.createArrayOf("uuid", incidents.toArray()));
      change.executeUpdate();
    } catch (SQLException e) {
      throw new IllegalStateException("The members of " + pattern + " cannot be kept", e);
    }
  }
}
