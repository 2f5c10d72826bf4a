package org.strategywatch.assessment.indicators;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.strategywatch.platform.web.security.SharingLabel;

/** Which incidents a computation counted. */
@ApplicationScoped
public class KeptIncidents {

  private static final String PAGE =
      """
      SELECT c.incident_id, c.incident_version, k.occurred_on, k.version <> c.incident_version
      FROM computation_incident c JOIN known_incident k ON k.id = c.incident_id
      WHERE c.computation_id = ? AND c.incident_id > ? AND k.sharing = ANY (?)
      ORDER BY c.incident_id LIMIT ?
      """;

  private static final UUID BEFORE_ALL = new UUID(0, 0);

  private final DataSource database;

  KeptIncidents(DataSource database) {
    this.database = database;
  }

  /**
   * @param version that counted
   * @param occurredOn as it is known now; null once the incident is erased
   * @param changedSince whether the incident has another version by now
   */
  public record Kept(UUID id, long version, @Nullable LocalDate occurredOn, boolean changedSince) {}

  /** Those that the clearance covers by now, in the order of their ids. */
  public List<Kept> list(
      UUID computation, SharingLabel clearance, Optional<UUID> after, int limit) {
    Object[] labels = clearance.covered().stream().map(Enum::name).toArray();
    try (Connection connection = database.getConnection();
        PreparedStatement query = connection.prepareStatement(PAGE)) {
      query.setObject(1, computation);
      query.setObject(2, after.orElse(BEFORE_ALL));
      query.setArray(3, connection.createArrayOf("text", labels));
      query.setInt(4, limit);
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
              rows.getLong(2),
              rows.getObject(3, LocalDate.class),
              rows.getBoolean(4)));
    }
    return kept;
  }
}
