package org.strategywatch.incident.pattern;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.strategywatch.incident.LocalizedText;
import org.strategywatch.platform.web.security.SharingLabel;

/** What is said about patterns; {@link MemberTable} has their members. */
@Singleton
class PatternTable {

  private static final String COLUMNS =
      "SELECT p.id, p.title::text AS title, p.description::text AS description, p.sharing"
          + " FROM incident_pattern p WHERE p.sharing = ANY (?)";

  private final DataSource database;
  private final ObjectMapper mapper;

  PatternTable(DataSource database, ObjectMapper mapper) {
    this.database = database;
    this.mapper = mapper;
  }

  /** Without its members; held against other writers until the transaction ends. */
  Optional<Pattern> lock(UUID id, List<SharingLabel> labels) {
    return query(COLUMNS + " AND p.id = ? FOR UPDATE", labels, List.of(id)).stream().findFirst();
  }

  /** Without its members. */
  Optional<Pattern> find(UUID id, List<SharingLabel> labels) {
    return query(COLUMNS + " AND p.id = ?", labels, List.of(id)).stream().findFirst();
  }

  /** The newest first, those before an id; without their members. */
  List<Pattern> page(List<SharingLabel> labels, @Nullable UUID before, int limit) {
    String end = " ORDER BY p.id DESC LIMIT " + limit;
    return before == null
        ? query(COLUMNS + end, labels, List.of())
        : query(COLUMNS + " AND p.id < ?" + end, labels, List.of(before));
  }

  private List<Pattern> query(String sql, List<SharingLabel> labels, List<UUID> ids) {
    try (Connection connection = database.getConnection();
        PreparedStatement query = connection.prepareStatement(sql)) {
      query.setArray(
          1, connection.createArrayOf("text", labels.stream().map(SharingLabel::name).toArray()));
      for (int i = 0; i < ids.size(); i++) {
        query.setObject(i + 2, ids.get(i), Types.OTHER);
      }
      List<Pattern> patterns = new ArrayList<>();
      try (ResultSet row = query.executeQuery()) {
        while (row.next()) {
          patterns.add(pattern(row));
        }
      }
      return patterns;
    } catch (SQLException | JsonProcessingException e) {
      throw new IllegalStateException("The patterns cannot be read", e);
    }
  }

  private Pattern pattern(ResultSet row) throws SQLException, JsonProcessingException {
    String description = row.getString("description");
    return new Pattern(
        Objects.requireNonNull(row.getObject("id", UUID.class)),
        mapper.readValue(row.getString("title"), LocalizedText.class),
        description == null ? null : mapper.readValue(description, LocalizedText.class),
        Objects.requireNonNull(row.getString("sharing")),
        List.of());
  }

  /** Writes all but the members. */
  void save(UUID id, PatternRequest content, String partner, Instant now) {
    try (Connection connection = database.getConnection();
        PreparedStatement upsert =
            connection.prepareStatement(
                """
                INSERT INTO incident_pattern
                  (id, title, description, sharing, recorded_by, recorded_at, changed_by, changed_at)
                VALUES (?, ?::jsonb, ?::jsonb, ?, ?, ?, ?, ?)
                ON CONFLICT (id) DO UPDATE SET title = excluded.title, description = excluded.description,
                  sharing = excluded.sharing, changed_by = excluded.changed_by, changed_at = excluded.changed_at
                """)) {
      upsert.setObject(1, id, Types.OTHER);
      upsert.setString(2, mapper.writeValueAsString(content.title()));
      upsert.setString(
          3,
          content.description() == null ? null : mapper.writeValueAsString(content.description()));
      upsert.setString(4, content.sharing());
      upsert.setString(5, partner);
      upsert.setObject(6, now.atOffset(ZoneOffset.UTC));
      upsert.setString(7, partner);
      upsert.setObject(8, now.atOffset(ZoneOffset.UTC));
      upsert.executeUpdate();
    } catch (SQLException | JsonProcessingException e) {
      throw new IllegalStateException("The pattern " + id + " cannot be kept", e);
    }
  }
}
