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
import org.strategywatch.platform.data.disclosure.VisibleSet;

/**
 * Which incoming incidents are here already, found by their keys or by our own ids, among those
 * that the importer sees: to whom an incident is hidden, for them it is not here.
 */
@Singleton
class KnownIncidents {

  private static final String BY_KEY =
      "SELECT x.scheme, x.external_id, "
          + IncidentRows.COLUMNS
          + """
           FROM unnest(?::text[], ?::text[]) AS k (scheme, external_id)
           JOIN incident_external_id x ON x.scheme = k.scheme AND x.external_id = k.external_id
           JOIN incident i ON i.id = x.incident_id
           WHERE %s
           ORDER BY i.recorded_at DESC, i.id DESC
           FOR UPDATE OF i
          """;

  private static final String SAME =
      """
      SELECT x.scheme, x.external_id
      FROM unnest(?::text[], ?::text[], ?::text[]) AS k (scheme, external_id, hash)
      JOIN incident_external_id x
        ON x.scheme = k.scheme AND x.external_id = k.external_id
      JOIN incident i ON i.id = x.incident_id
      WHERE %s
      GROUP BY 1, 2 HAVING bool_and(x.source_hash IS NOT DISTINCT FROM k.hash)
      """;

  private static final String ANY =
      """
      SELECT EXISTS (
        SELECT FROM unnest(?::text[], ?::text[]) AS k (scheme, external_id)
        JOIN incident_external_id x ON x.scheme = k.scheme AND x.external_id = k.external_id
        JOIN incident i ON i.id = x.incident_id
        WHERE %1$s)
      OR EXISTS (SELECT FROM incident i WHERE i.id = ANY (?::uuid[]) AND %1$s)
      """;

  private static final String BY_ID =
      "SELECT "
          + IncidentRows.COLUMNS
          + " FROM incident i WHERE i.id = ANY (?::uuid[]) AND %s FOR UPDATE OF i";

  private final IncidentRows rows;

  KnownIncidents(IncidentRows rows) {
    this.rows = rows;
  }

  /**
   * @param hasKey whether it was found by the key and not only by our own id
   */
  record Known(IncidentSnapshot snapshot, boolean hasKey) {}

  /** A key, with the incident that has it. */
  record NewKey(IncomingIncident incoming, UUID incident) {}

  record Found(Map<ExternalId, Known> byKey, Map<UUID, Known> byId) {

    static final Found NOTHING = new Found(Map.of(), Map.of());

    @Nullable Known match(IncomingIncident incoming) {
      Known known = byKey.get(incoming.key());
      return known == null && incoming.ownId() != null ? byId.get(incoming.ownId()) : known;
    }
  }

  /** Whether any of them is here; locks nothing. */
  boolean anyOf(Connection connection, List<IncomingIncident> incidents, VisibleSet visible)
      throws SQLException {
    try (PreparedStatement query = connection.prepareStatement(ANY.formatted(visible.sql("i")))) {
      query.setArray(1, texts(connection, incidents, i -> i.key().scheme()));
      query.setArray(2, texts(connection, incidents, i -> i.key().id()));
      int next = visible.bind(query, 3);
      query.setArray(next, connection.createArrayOf("uuid", ownIds(incidents).toArray()));
      visible.bind(query, next + 1);
      try (ResultSet row = query.executeQuery()) {
        row.next();
        return row.getBoolean(1);
      }
    }
  }

  /** The keys of those that say what they said last time: nothing else of them has to be read. */
  Set<ExternalId> same(Connection connection, List<IncomingIncident> incidents, VisibleSet visible)
      throws SQLException {
    Set<ExternalId> same = new HashSet<>();
    try (PreparedStatement query = connection.prepareStatement(SAME.formatted(visible.sql("i")))) {
      setKeysAndHashes(query, incidents);
      visible.bind(query, 4);
      try (ResultSet row = query.executeQuery()) {
        while (row.next()) {
          same.add(new ExternalId(row.getString("scheme"), row.getString("external_id")));
        }
      }
    }
    return same;
  }

  /** Finds and locks them against other writers; of several with one key the first recorded. */
  Found among(Connection connection, List<IncomingIncident> incidents, VisibleSet visible)
      throws SQLException {
    Map<ExternalId, Known> byKey = new HashMap<>();
    try (PreparedStatement query =
        connection.prepareStatement(BY_KEY.formatted(visible.sql("i")))) {
      query.setArray(1, texts(connection, incidents, i -> i.key().scheme()));
      query.setArray(2, texts(connection, incidents, i -> i.key().id()));
      visible.bind(query, 3);
      try (ResultSet row = query.executeQuery()) {
        while (row.next()) {
          ExternalId key = new ExternalId(row.getString("scheme"), row.getString("external_id"));
          byKey.put(key, known(row, true));
        }
      }
    }
    return new Found(byKey, byOwnId(connection, incidents, visible));
  }

  private Map<UUID, Known> byOwnId(
      Connection connection, List<IncomingIncident> incidents, VisibleSet visible)
      throws SQLException {
    List<UUID> ids = ownIds(incidents);
    Map<UUID, Known> byId = new HashMap<>();
    if (!ids.isEmpty()) {
      try (PreparedStatement query =
          connection.prepareStatement(BY_ID.formatted(visible.sql("i")))) {
        query.setArray(1, connection.createArrayOf("uuid", ids.toArray()));
        visible.bind(query, 2);
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

  private static List<UUID> ownIds(List<IncomingIncident> incidents) {
    return incidents.stream().map(IncomingIncident::ownId).filter(Objects::nonNull).toList();
  }

  private Known known(ResultSet row, boolean hasKey) throws SQLException {
    return new Known(rows.read(row), hasKey);
  }

  /** Ties new keys to their incidents, and notes what known rows say now. */
  void remember(Connection connection, List<NewKey> newKeys, List<NewKey> newHashes)
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

  private static void updateHashes(Connection connection, List<NewKey> known) throws SQLException {
    try (PreparedStatement update =
        connection.prepareStatement(
            """
            UPDATE incident_external_id x SET source_hash = k.hash
            FROM unnest(?::text[], ?::text[], ?::text[], ?::uuid[]) AS k (scheme, external_id, hash, incident)
            WHERE x.scheme = k.scheme AND x.external_id = k.external_id AND x.incident_id = k.incident
            """)) {
      setKeysAndHashes(update, known.stream().map(NewKey::incoming).toList());
      update.setArray(
          4, connection.createArrayOf("uuid", known.stream().map(NewKey::incident).toArray()));
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
    return connection.createArrayOf("text", incidents.stream().map(text).toArray(String[]::new));
  }
}
