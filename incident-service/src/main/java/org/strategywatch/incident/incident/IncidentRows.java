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

  /** Either the row of a CSV file, if one is kept of this version and edition, or the content. */
  private static final String COLUMNS_BESIDE_CSV =
      """
      CASE WHEN i.csv_of = '%1$s' || i.version THEN i.csv_row END AS csv_row, i.csv_attribution,
      CASE WHEN i.csv_of = '%1$s' || i.version THEN NULL ELSE i.content::text END AS content,
      i.country, i.admin1, i.admin2,
      i.id, i.version, i.verification, i.flags, i.recorded_by, i.recorded_at, i.updated_at, i.merged_into
      """;

  private final ContentJson json;

  IncidentRows(ContentJson json) {
    this.json = json;
  }

  /**
   * @param edition of {@link CsvRows}
   */
  public static String columnsBesideCsv(String edition) {
    return COLUMNS_BESIDE_CSV.formatted(edition);
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
