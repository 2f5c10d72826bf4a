package org.strategywatch.incident.connector;

import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** What became of runs. */
@Singleton
class ConnectorRuns {

  private static final UUID BEHIND_ALL = new UUID(-1, -1);

  private final DataSource database;

  ConnectorRuns(DataSource database) {
    this.database = database;
  }

  /** The newest first. */
  List<ConnectorRun> list(String connector, @Nullable UUID before, int limit) {
    return Sql.query(
        database,
        "SELECT * FROM connector_run WHERE connector = ? AND id < ? ORDER BY id DESC LIMIT ?",
        ConnectorRuns::run,
        connector,
        before == null ? BEHIND_ALL : before,
        limit);
  }

  Optional<ConnectorRun> find(String connector, UUID id) {
    return Sql.query(
            database,
            "SELECT * FROM connector_run WHERE connector = ? AND id = ?",
            ConnectorRuns::run,
            connector,
            id)
        .stream()
        .findFirst();
  }

  void addPage(UUID run, long bytes) {
    Sql.update(
        database,
        "UPDATE connector_run SET pages = pages + 1, bytes = bytes + ? WHERE id = ?",
        bytes,
        run);
  }

  void addImport(UUID run, UUID importId) {
    Sql.update(
        database, "UPDATE connector_run SET imports = imports || ? WHERE id = ?", importId, run);
  }

  void addRetractions(UUID run, int retracted, int leftAlone) {
    Sql.update(
        database,
        "UPDATE connector_run SET retracted = retracted + ?, left_alone = left_alone + ?"
            + " WHERE id = ?",
        retracted,
        leftAlone,
        run);
  }

  void end(UUID run, @Nullable String failure) {
    Sql.update(
        database,
        "UPDATE connector_run SET state = ?, failure = ?, finished_at = clock_timestamp()"
            + " WHERE id = ? AND state = 'running'",
        failure == null ? "completed" : "failed",
        failure,
        run);
  }

  private static ConnectorRun run(ResultSet row) throws SQLException {
    OffsetDateTime finished = row.getObject("finished_at", OffsetDateTime.class);
    return new ConnectorRun(
        row.getObject("id", UUID.class),
        row.getString("connector"),
        row.getString("state"),
        row.getObject("started_at", OffsetDateTime.class).toInstant(),
        finished == null ? null : finished.toInstant(),
        row.getString("failure"),
        row.getInt("pages"),
        row.getLong("bytes"),
        row.getInt("retracted"),
        row.getInt("left_alone"),
        List.of((UUID[]) row.getArray("imports").getArray()));
  }
}
