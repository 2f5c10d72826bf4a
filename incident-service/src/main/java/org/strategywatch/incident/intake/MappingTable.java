package org.strategywatch.incident.intake;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import javax.sql.DataSource;

/** The mappings of forms. */
@Singleton
class MappingTable {

  private final DataSource database;
  private final ObjectMapper mapper;

  MappingTable(DataSource database, ObjectMapper mapper) {
    this.database = database;
    this.mapper = mapper;
  }

  Optional<StoredMapping> find(String form) {
    return query("SELECT mapping::text AS mapping, version FROM form_mapping WHERE form = ?", form);
  }

  /** The same, held against other writers until the transaction ends. */
  Optional<StoredMapping> lock(String form) {
    return query(
        "SELECT mapping::text AS mapping, version FROM form_mapping WHERE form = ? FOR UPDATE",
        form);
  }

  private Optional<StoredMapping> query(String sql, String form) {
    try (Connection connection = database.getConnection();
        PreparedStatement query = connection.prepareStatement(sql)) {
      query.setString(1, form);
      try (ResultSet row = query.executeQuery()) {
        return row.next()
            ? Optional.of(
                new StoredMapping(
                    mapper.readValue(row.getString("mapping"), FormMapping.class),
                    row.getLong("version")))
            : Optional.empty();
      }
    } catch (SQLException | JsonProcessingException e) {
      throw new IllegalStateException("The mapping of " + form + " cannot be read", e);
    }
  }

  void save(String form, StoredMapping mapping, String partner, Instant now) {
    try (Connection connection = database.getConnection();
        PreparedStatement upsert =
            connection.prepareStatement(
                """
                INSERT INTO form_mapping (form, mapping, version, changed_by, changed_at)
                VALUES (?, ?::jsonb, ?, ?, ?)
                ON CONFLICT (form) DO UPDATE SET mapping = excluded.mapping, version = excluded.version,
                  changed_by = excluded.changed_by, changed_at = excluded.changed_at
                """)) {
      upsert.setString(1, form);
      upsert.setString(2, mapper.writeValueAsString(mapping.mapping()));
      upsert.setLong(3, mapping.version());
      upsert.setString(4, partner);
      upsert.setObject(5, now.atOffset(ZoneOffset.UTC));
      upsert.executeUpdate();
    } catch (SQLException | JsonProcessingException e) {
      throw new IllegalStateException("The mapping of " + form + " cannot be kept", e);
    }
  }
}
