package org.strategywatch.incident.incident;

import jakarta.inject.Singleton;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads incidents from rows of the table {@code incident}. */
@Singleton
public class IncidentRows {

  /** What {@link #read} needs, for a table or an alias named {@code i}. */
  public static final String COLUMNS =
      "i.id, i.version, i.content::text AS content, i.verification, i.flags, i.recorded_by, i.recorded_at, i.updated_at, i.merged_into";

  /** Of the incident itself only those columns are written out that its CSV row does not save. */
  private static final String BESIDE_CSV =
      """
      SELECT csv_row, csv_attribution, country, admin1, admin2, %s
      FROM (SELECT CASE WHEN i.csv_of = '%s' || i.version THEN i.csv_row END AS csv_row, i.csv_attribution,
              i.country, i.admin1, i.admin2, i.id, i.version, i.content, i.verification, i.flags,
              i.recorded_by, i.recorded_at, i.updated_at, i.merged_into
            %s) AS i
      """;

  private static final String WHERE_NO_CSV_IS_KEPT =
      Stream.of(COLUMNS.split(", "))
          .map(
              column ->
                  column.replaceFirst(
                      "^(i\\.(\\w+)\\S*).*", "CASE WHEN csv_row IS NULL THEN $1 END AS $2"))
          .collect(Collectors.joining(", "));

  private final ContentJson json;

  IncidentRows(ContentJson json) {
    this.json = json;
  }

  /**
   * A query of the columns that {@link #read} needs, but for those incidents of which the row of a
   * CSV file is kept: they come as that, and the other columns are null.
   *
   * @param edition of {@link CsvRows}: which rows that are kept are good
   * @param from the query from FROM on, its table named {@code i}; its order stays
   */
  public static String besideCsv(String edition, String from) {
    return BESIDE_CSV.formatted(WHERE_NO_CSV_IS_KEPT, edition, from);
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
