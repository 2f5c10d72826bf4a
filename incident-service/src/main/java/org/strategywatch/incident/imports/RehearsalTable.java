package org.strategywatch.incident.imports;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import javax.sql.DataSource;
import org.strategywatch.incident.incident.ExternalId;
import org.strategywatch.incident.incident.IncomingIncident;

/** The keys that a dry run has come by, each with what its last row said. */
@Singleton
class RehearsalTable {

  private final DataSource database;

  RehearsalTable(DataSource database) {
    this.database = database;
  }

  /** Of those among the incidents that came before. */
  Map<ExternalId, String> hashes(UUID importId, List<IncomingIncident> incidents) {
    try (Connection connection = database.getConnection();
        PreparedStatement query =
            connection.prepareStatement(
                """
                SELECT r.scheme, r.external_id, r.source_hash
                FROM unnest(?::text[], ?::text[]) AS k (scheme, external_id)
                JOIN import_rehearsal r ON r.scheme = k.scheme AND r.external_id = k.external_id
                WHERE r.import_id = ?
                """)) {
      setTexts(query, 1, incidents, i -> i.key().scheme());
      setTexts(query, 2, incidents, i -> i.key().id());
      query.setObject(3, importId, Types.OTHER);
      Map<ExternalId, String> hashes = new HashMap<>();
      try (ResultSet row = query.executeQuery()) {
        while (row.next()) {
          hashes.put(new ExternalId(row.getString(1), row.getString(2)), row.getString(3));
        }
      }
      return hashes;
    } catch (SQLException e) {
      throw new IllegalStateException("What the dry run has seen cannot be read", e);
    }
  }

  void remember(UUID importId, List<IncomingIncident> incidents) {
    Map<ExternalId, IncomingIncident> last = new HashMap<>();
    incidents.forEach(incident -> last.put(incident.key(), incident));
    List<IncomingIncident> distinct = List.copyOf(last.values());
    try (Connection connection = database.getConnection();
        PreparedStatement insert =
            connection.prepareStatement(
                """
                INSERT INTO import_rehearsal (import_id, scheme, external_id, source_hash)
                SELECT ?, k.scheme, k.external_id, k.hash
                FROM unnest(?::text[], ?::text[], ?::text[]) AS k (scheme, external_id, hash)
                ON CONFLICT (import_id, scheme, external_id)
                DO UPDATE SET source_hash = excluded.source_hash
                """)) {
      insert.setObject(1, importId, Types.OTHER);
      setTexts(insert, 2, distinct, i -> i.key().scheme());
      setTexts(insert, 3, distinct, i -> i.key().id());
      setTexts(insert, 4, distinct, IncomingIncident::sourceHash);
      insert.executeUpdate();
    } catch (SQLException e) {
      throw new IllegalStateException("What the dry run has seen cannot be kept", e);
    }
  }

  void forget(UUID importId) {
    try (Connection connection = database.getConnection();
        PreparedStatement delete =
            connection.prepareStatement("DELETE FROM import_rehearsal WHERE import_id = ?")) {
      delete.setObject(1, importId, Types.OTHER);
      delete.executeUpdate();
    } catch (SQLException e) {
      throw new IllegalStateException("What the dry run has seen cannot be removed", e);
    }
  }

  private static void setTexts(
      PreparedStatement statement,
      int index,
      List<IncomingIncident> incidents,
      Function<IncomingIncident, String> text)
      throws SQLException {
    Object[] texts = incidents.stream().map(text).toArray();
    statement.setArray(index, statement.getConnection().createArrayOf("text", texts));
  }
}
