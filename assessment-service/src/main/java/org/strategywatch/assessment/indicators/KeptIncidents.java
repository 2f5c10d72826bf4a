package org.strategywatch.assessment.indicators;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.strategywatch.platform.data.disclosure.DisclosurePolicy;
import org.strategywatch.platform.web.security.Caller;
import org.strategywatch.platform.web.security.Roles;
import org.strategywatch.platform.web.security.SharingLabel;

/** Which incidents a computation counted. */
@ApplicationScoped
public class KeptIncidents {

  /** Rows that come in the order of an index cost half as much to enter into it. */
  private static final String KEEP =
      IncidentCounts.scoped(null)
          + """
          INSERT INTO computation_incident (computation_id, incident_id, incident_version)
          SELECT ?, id, version FROM scoped ORDER BY id
          """;

  private static final String PAGE =
      """
      SELECT k.id, c.incident_version, k.occurred_on, k.version <> c.incident_version
      FROM (SELECT incident_id, incident_version FROM computation_incident WHERE computation_id = ?
          UNION ALL
          SELECT cited, NULL FROM unnest(?) cited WHERE NOT EXISTS (
            SELECT FROM computation_incident WHERE computation_id = ? AND incident_id = cited)) c
        JOIN known_incident k ON k.id = c.incident_id
      WHERE k.id > ? AND k.sharing = ANY (?) AND (? OR k.id = ANY (?))
      ORDER BY k.id LIMIT ?
      """;

  private static final String MARKINGS =
      """
      SELECT id, licence FROM known_incident WHERE id = ANY (?) AND state <> 'ERASED' AND sharing = ANY (?)
        AND (audience IS NULL OR ? = ANY (audience))
      """;

  private static final String VERSIONS =
      """
      SELECT computation_id, incident_version FROM computation_incident
      WHERE incident_id = ? AND computation_id = ANY (?)
      """;

  private static final UUID BEFORE_ALL = new UUID(0, 0);

  private final DataSource database;

  KeptIncidents(DataSource database) {
    this.database = database;
  }

  /**
   * @param version that counted; null when the incident did not count
   * @param occurredOn as it is known now; null once the incident is erased
   * @param changedSince whether the incident has another version by now
   */
  public record Kept(
      UUID id,
      @Nullable Long version,
      @Nullable LocalDate occurredOn,
      @Nullable Boolean changedSince) {}

  /**
   * Which incidents of a computation.
   *
   * @param cited further incidents, whether or not they counted
   * @param only none but these; null for all
   */
  public record Wanted(UUID computation, Set<UUID> cited, @Nullable Set<UUID> only) {

    public Wanted {
      cited = Set.copyOf(cited);
      only = only == null ? null : Set.copyOf(only);
    }
  }

  /**
   * Keeps which version of which incident a computation counted. To be called in the transaction
   * that {@link IncidentCounts#countAndHold counted} them: until its end none of them changes.
   */
  public void keep(UUID computation, IncidentScope scope) {
    try (Connection connection = database.getConnection();
        PreparedStatement insert = connection.prepareStatement(KEEP)) {
      insert.setObject(IncidentCounts.bindScope(connection, insert, scope, null), computation);
      insert.executeUpdate();
    } catch (SQLException failure) {
      throw new IllegalStateException("Which incidents counted was not kept", failure);
    }
  }

  /**
   * Those that somebody may see by themselves: label, audience and licence all have to allow it.
   * Who recorded them is not known here, so that nobody is let in as the source.
   */
  public Set<UUID> visible(Collection<UUID> incidents, Caller caller) {
    try (Connection connection = database.getConnection();
        PreparedStatement query = connection.prepareStatement(MARKINGS)) {
      query.setArray(1, connection.createArrayOf("uuid", incidents.toArray()));
      query.setArray(2, connection.createArrayOf("text", labels(caller.clearance())));
      query.setString(3, caller.partner());
      try (ResultSet rows = query.executeQuery()) {
        Set<UUID> visible = new HashSet<>();
        while (rows.next()) {
          if (caller.hasRole(Roles.OPERATOR) || DisclosurePolicy.letsRecordsGo(rows.getString(2))) {
            visible.add(rows.getObject(1, UUID.class));
          }
        }
        return visible;
      }
    } catch (SQLException failure) {
      throw new IllegalStateException("The incidents could not be looked up", failure);
    }
  }

  /** The version of an incident that each of these computations counted, for those that did. */
  public Map<UUID, Long> versions(UUID incident, Collection<UUID> computations) {
    try (Connection connection = database.getConnection();
        PreparedStatement query = connection.prepareStatement(VERSIONS)) {
      query.setObject(1, incident);
      query.setArray(2, connection.createArrayOf("uuid", computations.toArray()));
      try (ResultSet rows = query.executeQuery()) {
        Map<UUID, Long> versions = new HashMap<>();
        while (rows.next()) {
          versions.put(rows.getObject(1, UUID.class), rows.getLong(2));
        }
        return versions;
      }
    } catch (SQLException failure) {
      throw new IllegalStateException("The computations could not be looked up", failure);
    }
  }

  private static Object[] labels(SharingLabel clearance) {
    return clearance.covered().stream().map(Enum::name).toArray();
  }

  /**
   * Those that the clearance covers by now, in the order of their ids.
   *
   * @param wanted which of them
   */
  public List<Kept> list(Wanted wanted, SharingLabel clearance, Optional<UUID> after, int limit) {
    try (Connection connection = database.getConnection();
        PreparedStatement query = connection.prepareStatement(PAGE)) {
      query.setObject(1, wanted.computation());
      query.setArray(2, connection.createArrayOf("uuid", wanted.cited().toArray()));
      query.setObject(3, wanted.computation());
      query.setObject(4, after.orElse(BEFORE_ALL));
      query.setArray(5, connection.createArrayOf("text", labels(clearance)));
      Object[] only = wanted.only() == null ? new Object[0] : wanted.only().toArray();
      query.setBoolean(6, wanted.only() == null);
      query.setArray(7, connection.createArrayOf("uuid", only));
      query.setInt(8, limit);
      try (ResultSet rows = query.executeQuery()) {
        return read(rows);
      }
    } catch (SQLException failure) {
      throw new IllegalStateException("The incidents could not be listed", failure);
    }
  }

  private static List<Kept> read(ResultSet rows) throws SQLException {
    List<Kept> kept = new ArrayList<>();
    while (rows.next()) {
      kept.add(
          new Kept(
              rows.getObject(1, UUID.class),
              rows.getObject(2, Long.class),
              rows.getObject(3, LocalDate.class),
              rows.getObject(4, Boolean.class)));
    }
    return kept;
  }
}
