package org.strategywatch.incident.methodology;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.strategywatch.incident.LocalizedText;
import org.strategywatch.incident.incident.Folding;
import org.strategywatch.incident.incident.IncidentRows;
import org.strategywatch.platform.web.security.SharingLabel;

/** The rows of methodology breaks. */
@Singleton
class MethodologyBreakTable {

  private static final String VISIBLE =
      "SELECT id, source, changed_on, description::text AS description, countries, sharing,"
          + " recorded_by, recorded_at, version, withdrawn_by, withdrawn_at, withdrawal_reason"
          + " FROM methodology_break WHERE sharing = ANY (?)";

  private final DataSource database;
  private final ObjectMapper mapper;

  MethodologyBreakTable(DataSource database, ObjectMapper mapper) {
    this.database = database;
    this.mapper = mapper;
  }

  void add(MethodologyBreak added) {
    try (Connection connection = database.getConnection();
        PreparedStatement insert =
            connection.prepareStatement(
                """
                INSERT INTO methodology_break
                  (id, source, source_key, changed_on, description, countries, sharing, recorded_by, recorded_at)
                VALUES (?, ?, ?, ?, ?::jsonb, ?, ?, ?, ?)
                """)) {
      insert.setObject(1, added.id(), Types.OTHER);
      insert.setString(2, added.source());
      insert.setString(3, Folding.text(added.source()));
      insert.setObject(4, added.changedOn());
      insert.setString(5, mapper.writeValueAsString(added.description()));
      insert.setArray(6, connection.createArrayOf("text", added.countries().toArray()));
      insert.setString(7, added.sharing());
      insert.setString(8, added.recordedBy());
      insert.setObject(9, added.recordedAt().atOffset(ZoneOffset.UTC));
      insert.executeUpdate();
    } catch (SQLException | JsonProcessingException e) {
      throw new IllegalStateException("The methodology break cannot be kept", e);
    }
  }

  void withdraw(MethodologyBreak withdrawn, Instant at) {
    try (Connection connection = database.getConnection();
        PreparedStatement update =
            connection.prepareStatement(
                """
                UPDATE methodology_break
                SET version = ?, withdrawn_by = ?, withdrawn_at = ?, withdrawal_reason = ?
                WHERE id = ?
                """)) {
      update.setLong(1, withdrawn.version());
      update.setString(2, withdrawn.withdrawnBy());
      update.setObject(3, at.atOffset(ZoneOffset.UTC));
      update.setString(4, withdrawn.withdrawalReason());
      update.setObject(5, withdrawn.id(), Types.OTHER);
      update.executeUpdate();
    } catch (SQLException e) {
      throw new IllegalStateException("The methodology break cannot be withdrawn", e);
    }
  }

  /** As {@link #find}, and nobody else changes it until the transaction ends. */
  Optional<MethodologyBreak> lock(UUID id, List<SharingLabel> labels) {
    return query(VISIBLE + " AND id = ? FOR UPDATE", labels, List.of(id)).stream().findFirst();
  }

  Optional<MethodologyBreak> find(UUID id, List<SharingLabel> labels) {
    return query(VISIBLE + " AND id = ?", labels, List.of(id)).stream().findFirst();
  }

  /**
   * In the order of their days.
   *
   * @param source any spelling of its name; null for every source
   * @param country those that affect it; null for every country
   * @param withdrawn whether those that were withdrawn are among them
   */
  List<MethodologyBreak> list(
      List<SharingLabel> labels,
      @Nullable String source,
      @Nullable String country,
      boolean withdrawn) {
    StringBuilder sql = new StringBuilder(VISIBLE);
    List<Object> values = new ArrayList<>();
    if (source != null) {
      sql.append(" AND source_key = ?");
      values.add(Folding.text(source));
    }
    if (country != null) {
      sql.append(" AND (countries = '{}' OR ? = ANY (countries))");
      values.add(country);
    }
    if (!withdrawn) {
      sql.append(" AND withdrawn_at IS NULL");
    }
    return query(sql + " ORDER BY changed_on, id", labels, values);
  }

  private List<MethodologyBreak> query(String sql, List<SharingLabel> labels, List<?> values) {
    try (Connection connection = database.getConnection();
        PreparedStatement query = connection.prepareStatement(sql)) {
      query.setArray(
          1, connection.createArrayOf("text", labels.stream().map(SharingLabel::name).toArray()));
      for (int i = 0; i < values.size(); i++) {
        query.setObject(i + 2, values.get(i));
      }
      List<MethodologyBreak> breaks = new ArrayList<>();
      try (ResultSet row = query.executeQuery()) {
        while (row.next()) {
          breaks.add(read(row));
        }
      }
      return breaks;
    } catch (SQLException | JsonProcessingException e) {
      throw new IllegalStateException("The methodology breaks cannot be read", e);
    }
  }

  private MethodologyBreak read(ResultSet row) throws SQLException, JsonProcessingException {
    OffsetDateTime withdrawnAt = row.getObject("withdrawn_at", OffsetDateTime.class);
    return new MethodologyBreak(
        Objects.requireNonNull(row.getObject("id", UUID.class)),
        Objects.requireNonNull(row.getString("source")),
        Objects.requireNonNull(row.getObject("changed_on", LocalDate.class)),
        mapper.readValue(row.getString("description"), LocalizedText.class),
        IncidentRows.texts(row, "countries"),
        Objects.requireNonNull(row.getString("sharing")),
        Objects.requireNonNull(row.getString("recorded_by")),
        row.getObject("recorded_at", OffsetDateTime.class).toInstant(),
        row.getLong("version"),
        row.getString("withdrawn_by"),
        withdrawnAt == null ? null : withdrawnAt.toInstant(),
        row.getString("withdrawal_reason"));
  }
}
