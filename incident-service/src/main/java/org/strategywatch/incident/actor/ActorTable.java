package org.strategywatch.incident.actor;

import jakarta.inject.Singleton;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import javax.sql.DataSource;
import org.strategywatch.incident.incident.IncidentRows;
import org.strategywatch.incident.reference.StoredRevision;

/** The registry as it is stored. It is small and read whole. */
@Singleton
class ActorTable {

  private static final String READ =
      """
      SELECT a.*, array(SELECT n.name FROM actor_alias n WHERE n.actor_id = a.id
                        ORDER BY n.added_at, n.name_key) AS aliases
      FROM actor a
      """;

  private static final String WRITE =
      """
      INSERT INTO actor (id, scheme, external_id, name, other_names, kind, countries, split_from,
                         split_for_a_time_from, joined, allied_in, revision)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      ON CONFLICT (id) DO UPDATE SET name = EXCLUDED.name, other_names = EXCLUDED.other_names,
        kind = EXCLUDED.kind, countries = EXCLUDED.countries, split_from = EXCLUDED.split_from,
        split_for_a_time_from = EXCLUDED.split_for_a_time_from, joined = EXCLUDED.joined,
        allied_in = EXCLUDED.allied_in, revision = EXCLUDED.revision
      """;

  private final DataSource database;
  private final StoredRevision revision;

  ActorTable(DataSource database) {
    this.database = database;
    revision = new StoredRevision(database, "actor_revision");
  }

  long revision() {
    return revision.current();
  }

  /** Keeps others from changing the registry until the transaction ends. */
  long raiseRevision() {
    return revision.raise();
  }

  ActorRegistry read() {
    long revision = revision();
    try (Connection connection = database.getConnection();
        PreparedStatement query = connection.prepareStatement(READ);
        ResultSet row = query.executeQuery()) {
      List<ActorEntry> actors = new ArrayList<>();
      while (row.next()) {
        actors.add(actor(row));
      }
      return new ActorRegistry(revision, actors);
    } catch (SQLException e) {
      throw new IllegalStateException("The registry cannot be read", e);
    }
  }

  private static ActorEntry actor(ResultSet row) throws SQLException {
    return new ActorEntry(
        row.getObject("id", UUID.class),
        Objects.requireNonNull(row.getString("scheme")),
        Objects.requireNonNull(row.getString("external_id")),
        Objects.requireNonNull(row.getString("name")),
        IncidentRows.texts(row, "other_names"),
        IncidentRows.texts(row, "aliases"),
        Objects.requireNonNull(row.getString("kind")),
        IncidentRows.texts(row, "countries"),
        new ActorEntry.Relations(
            IncidentRows.texts(row, "split_from"),
            IncidentRows.texts(row, "split_for_a_time_from"),
            IncidentRows.texts(row, "joined"),
            IncidentRows.texts(row, "allied_in")),
        row.getLong("revision"));
  }

  /** Writes actors without the aliases that people added. */
  void write(Collection<ActorEntry> actors) {
    try (Connection connection = database.getConnection();
        PreparedStatement insert = connection.prepareStatement(WRITE)) {
      for (ActorEntry actor : actors) {
        insert.setObject(1, actor.id(), Types.OTHER);
        insert.setString(2, actor.scheme());
        insert.setString(3, actor.externalId());
        insert.setString(4, actor.name());
        insert.setArray(5, array(connection, actor.otherNames()));
        insert.setString(6, actor.kind());
        insert.setArray(7, array(connection, actor.countries()));
        insert.setArray(8, array(connection, actor.relations().splitFrom()));
        insert.setArray(9, array(connection, actor.relations().splitForATimeFrom()));
        insert.setArray(10, array(connection, actor.relations().joined()));
        insert.setArray(11, array(connection, actor.relations().alliedIn()));
        insert.setLong(12, actor.revision());
        insert.addBatch();
      }
      insert.executeBatch();
    } catch (SQLException e) {
      throw new IllegalStateException("Actors cannot be stored", e);
    }
  }

  private static Array array(Connection connection, List<String> texts) throws SQLException {
    return connection.createArrayOf("text", texts.toArray());
  }

  void addAlias(UUID actor, String name, String partner, Instant now, long revision) {
    try (Connection connection = database.getConnection();
        PreparedStatement insert =
            connection.prepareStatement(
                """
                WITH added AS (
                  INSERT INTO actor_alias (actor_id, name, name_key, added_by, added_at)
                  VALUES (?, ?, ?, ?, ?))
                UPDATE actor SET revision = ? WHERE id = ?
                """)) {
      insert.setObject(1, actor, Types.OTHER);
      insert.setString(2, name);
      insert.setString(3, ActorRegistry.letters(name));
      insert.setString(4, partner);
      insert.setObject(5, now.atOffset(ZoneOffset.UTC));
      insert.setLong(6, revision);
      insert.setObject(7, actor, Types.OTHER);
      insert.executeUpdate();
    } catch (SQLException e) {
      throw new IllegalStateException("The alias cannot be stored", e);
    }
  }
}
