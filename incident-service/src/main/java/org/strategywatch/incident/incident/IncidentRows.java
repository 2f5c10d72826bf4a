package org.strategywatch.incident.incident;

import jakarta.inject.Singleton;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;

/** Reads incidents from rows of the table {@code incident}. */
@Singleton
public class IncidentRows {

  /** What {@link #read} needs, for a table or an alias named {@code i}. */
  public static final String COLUMNS =
      "i.id, i.version, i.content::text AS content, i.verification, i.flags, i.recorded_by, i.recorded_at, i.updated_at, i.merged_into";

  private final ContentJson json;

  IncidentRows(ContentJson json) {
    this.json = json;
  }

  /** The incident in the row that the cursor stands on. */
  public IncidentSnapshot read(ResultSet row) throws SQLException {
    return new IncidentSnapshot(
        row.getObject("id", UUID.class),
        row.getLong("version"),
        json.read(row.getString("content")),
        row.getString("verification"),
        texts(row, "flags"),
        row.getString("recorded_by"),
        instant(row, "recorded_at"),
        instant(row, "updated_at"),
        row.getObject("merged_into", UUID.class));
  }

  /** The texts of an array column. */
  public static List<String> texts(ResultSet row, String column) throws SQLException {
    Array array = row.getArray(column);
    return List.of((String[]) array.getArray());
  }

  static Instant instant(ResultSet row, String column) throws SQLException {
    return row.getObject(column, OffsetDateTime.class).toInstant();
  }
}
