package org.strategywatch.incident.incident;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Which incoming incidents are here already, found by their keys or by our own ids. */
@Singleton
class KnownIncidents {

  private static final String BY_KEY =
      "SELECT x.scheme, x.external_id, "
          + IncidentRows.COLUMNS
          + """
           FROM unnest(?::text[], ?::text[]) AS k (scheme, external_id)
           JOIN incident_external_id x ON x.scheme = k.scheme AND x.external_id = k.external_id
           JOIN incident i ON i.id = x.incident_id
           FOR UPDATE OF i
          """;

  private static final String SAME =
      """
      SELECT x.scheme, x.external_id
      FROM unnest(?::text[], ?::text[], ?::text[]) AS k (scheme, external_id, hash)
      JOIN incident_external_id x
        ON x.scheme = k.scheme AND x.external_id = k.external_id AND x.source_hash = k.hash
      """;

  private static final String BY_ID =
      "SELECT "
          + IncidentRows.COLUMNS
          + " FROM incident i WHERE i.id = ANY (?::uuid[]) FOR UPDATE OF i";

  private final IncidentRows rows;

  KnownIncidents(IncidentRows rows) {
    this.rows = rows;
  }

  /**
   * @param hasKey whether it was found by the key and not only by our own id
   */
  record Known(IncidentSnapshot snapshot, boolean hasKey) {}

  /** A key that no incident had before, with the one that has it now. */
  record NewKey(IncomingIncident incoming, UUID incident) {}

  record Found(Map<ExternalId, Known> byKey, Map<UUID, Known> byId) {

    @Nullable Known match(IncomingIncident incoming) {
      Known known = byKey.get(incoming.key());
      return known == null && incoming.ownId() != null ? byId.get(incoming.ownId()) : known;
    }
  }

  /** The keys of those that say what they said last time: nothing else of them has to be read. */
  Set<ExternalId> same(Connection connection, List<IncomingIncident> incidents)
      throws SQLException {
    Set<ExternalId> same = new HashSet<>();
    try (PreparedStatement query = connection.prepareStatement(SAME)) {
      setKeysAndHashes(query, incidents);
      try (ResultSet row = query.executeQuery()) {
        while (row.next()) {
          same.add(new ExternalId(row.getString("scheme"), row.getString("external_id")));
        }
      }
    }
    return same;
  }

  /** Finds and locks them against other writers. */
  Found among(Connection connection, List<IncomingIncident> incidents) throws SQLException {
    Map<ExternalId, Known> byKey = new HashMap<>();
    try (PreparedStatement query = connection.prepareStatement(BY_KEY)) {
      query.setArray(1, texts(connection, incidents, i -> i.key().scheme()));
      query.setArray(2, texts(connection, incidents, i -> i.key().id()));
      try (ResultSet row = query.executeQuery()) {
        while (row.next()) {
          ExternalId key = new ExternalId(row.getString("scheme"), row.getString("external_id"));
          byKey.put(key, known(row, true));
        }
      }
    }
    return new Found(byKey, byOwnId(connection, incidents));
  }

  private Map<UUID, Known> byOwnId(Connection connection, List<IncomingIncident> incidents)
      throws SQLException {
    List<UUID> ids =
        incidents.stream().map(IncomingIncident::ownId).filter(Objects::nonNull).toList();
    Map<UUID, Known> byId = new HashMap<>();
    if (!ids.isEmpty()) {
      try (PreparedStatement query = connection.prepareStatement(BY_ID)) {
        query.setArray(1, connection.createArrayOf("uuid", ids.toArray()));
        try (ResultSet row = query.executeQuery()) {
          while (row.next()) {
            Known known = known(row, false);
            byId.put(known.snapshot().id(), known);
          }
        }
      }
    }
    return byId;
  }

  private Known known(ResultSet row, boolean hasKey) throws SQLException {
    return new Known(rows.read(row), hasKey);
  }

  /** Ties new keys to their incidents, and notes what known rows say now. */
  void remember(Connection connection, List<NewKey> newKeys, List<IncomingIncident> newHashes)
      throws SQLException {
    IncidentCopy.copy(
        connection,
        "incident_external_id",
        "scheme, external_id, incident_id, source_hash",
        newKeys,
        (key, row) ->
            row.cell(key.incoming().key().scheme())
                .cell(key.incoming().key().id())
                .cell(key.incident())
                .cell(key.incoming().sourceHash()));
    if (!newHashes.isEmpty()) {
      updateHashes(connection, newHashes);
    }
  }

  private static void updateHashes(Connection connection, List<IncomingIncident> incidents)
      throws SQLException {
    try (PreparedStatement update =
        connection.prepareStatement(
            """
            UPDATE incident_external_id x SET source_hash = k.hash
            FROM unnest(?::text[], ?::text[], ?::text[]) AS k (scheme, external_id, hash)
            WHERE x.scheme = k.scheme AND x.external_id = k.external_id
            """)) {
      setKeysAndHashes(update, incidents);
      update.executeUpdate();
    }
  }

  private static void setKeysAndHashes(
      PreparedStatement statement, List<IncomingIncident> incidents) throws SQLException {
    Connection connection = statement.getConnection();
    statement.setArray(1, texts(connection, incidents, i -> i.key().scheme()));
    statement.setArray(2, texts(connection, incidents, i -> i.key().id()));
    statement.setArray(3, texts(connection, incidents, IncomingIncident::sourceHash));
  }

  private static java.sql.Array texts(
      Connection connection,
      List<IncomingIncident> incidents,
      Function<IncomingIncident, String> text)
      throws SQLException {
    return connection.createArrayOf("text", incidents.stream().map(text).toArray());
  }
}
