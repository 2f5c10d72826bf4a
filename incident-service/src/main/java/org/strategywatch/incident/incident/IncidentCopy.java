package org.strategywatch.incident.incident;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/**
 * Writes many versions at once: new ones straight into the table, changed ones through a staging
 * table.
 */
@Singleton
class IncidentCopy {

  /** Bytes. */
  private static final int BUFFER = 32_768;

  private static final String COLUMNS =
      "id, version, content, verification, flags, recorded_by, recorded_at, updated_at, changed_by,"
          + " change_reason, changed_fields, consent, released_at, sharing, licence, audience,"
          + " operational_sharing, occurred_on, ended_on, date_precision,"
          + " event_type, sub_event_type, country, admin1, admin1_key, admin2, admin2_key, latitude,"
          + " longitude, fatalities_low, fatalities_best, fatalities_high, civilian_fatalities,"
          + " actor_keys, source_keys, factors, search_text, csv_row, csv_attribution, csv_of";

  private static final String ASSIGNMENTS =
      Arrays.stream(COLUMNS.split(", "))
          .map(column -> column + " = s." + column)
          .collect(Collectors.joining(", "));

  private final CsvRows csv;

  IncidentCopy(CsvRows csv) {
    this.csv = csv;
  }

  void insert(Connection connection, List<StoredIncident> incidents) throws SQLException {
    copy(connection, "incident", incidents);
  }

  /** Replaces the present versions and keeps them as history. */
  void replace(Connection connection, List<StoredIncident> incidents) throws SQLException {
    if (incidents.isEmpty()) {
      return;
    }
    try (Statement statement = connection.createStatement()) {
      statement.execute(
          "CREATE TEMPORARY TABLE IF NOT EXISTS incident_staging (LIKE incident INCLUDING DEFAULTS) ON COMMIT DELETE ROWS");
      statement.execute("DELETE FROM incident_staging");
      copy(connection, "incident_staging", incidents);
      statement.execute(IncidentVersions.ARCHIVE + "JOIN incident_staging s ON s.id = i.id");
      statement.execute(
          "UPDATE incident i SET " + ASSIGNMENTS + " FROM incident_staging s WHERE s.id = i.id");
    }
  }

  /** Sends the rows while they are being written, so that the database works at the same time. */
  static <T> void copy(
      Connection connection,
      String table,
      String columns,
      List<T> rows,
      BiConsumer<T, CopyText> writer)
      throws SQLException {
    if (rows.isEmpty()) {
      return;
    }
    CopyIn copy =
        connection
            .unwrap(PGConnection.class)
            .getCopyAPI()
            .copyIn("COPY " + table + " (" + columns + ") FROM STDIN");
    try {
      CopyText text = new CopyText();
      for (T row : rows) {
        writer.accept(row, text);
        text.endRow();
        if (text.length() > BUFFER) {
          send(copy, text);
        }
      }
      send(copy, text);
      copy.endCopy();
    } finally {
      if (copy.isActive()) {
        copy.cancelCopy();
      }
    }
  }

  private static void send(CopyIn copy, CopyText text) throws SQLException {
    byte[] bytes = text.take();
    copy.writeToCopy(bytes, 0, bytes.length);
  }

  private void copy(Connection connection, String table, List<StoredIncident> incidents)
      throws SQLException {
    copy(connection, table, COLUMNS, incidents, this::write);
  }

  private void write(StoredIncident incident, CopyText rows) {
    IncidentSnapshot snapshot = incident.snapshot();
    IncidentColumns columns = IncidentColumns.of(snapshot.content());
    rows.cell(snapshot.id())
        .cell(snapshot.version())
        .cell(incident.contentJson())
        .cell(snapshot.verification())
        .cell(snapshot.flags())
        .cell(snapshot.recordedBy())
        .cell(snapshot.recordedAt())
        .cell(snapshot.updatedAt())
        .cell(incident.changedBy())
        .cell(incident.changeReason())
        .cell(incident.changedFields())
        .cell(null)
        .cell(snapshot.releasedAt());
    write(columns, rows);
    CsvRows.CsvRow row = csv.of(IncidentResponse.from(snapshot));
    rows.cell(row.columns()).cell(row.attribution()).cell(csv.edition() + snapshot.version());
  }

  private static void write(IncidentColumns columns, CopyText rows) {
    rows.cell(columns.sharing())
        .cell(columns.licence())
        .cell(columns.audience())
        .cell(columns.operationalSharing())
        .cell(columns.occurredOn())
        .cell(columns.endedOn())
        .cell(columns.datePrecision())
        .cell(columns.eventType())
        .cell(columns.subEventType())
        .cell(columns.country())
        .cell(columns.admin1())
        .cell(columns.admin1Key())
        .cell(columns.admin2())
        .cell(columns.admin2Key())
        .cell(columns.latitude())
        .cell(columns.longitude())
        .cell(columns.fatalitiesLow())
        .cell(columns.fatalitiesBest())
        .cell(columns.fatalitiesHigh())
        .cell(columns.civilianFatalities())
        .cell(columns.actorKeys())
        .cell(columns.sourceKeys())
        .cell(columns.factors())
        .cell(columns.searchText());
  }
}
