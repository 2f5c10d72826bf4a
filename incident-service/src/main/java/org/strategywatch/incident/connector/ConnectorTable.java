package org.strategywatch.incident.connector;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.strategywatch.platform.web.security.SharingLabel;

/**
 * Schedules, and the lease of the one run that a connector has at a time, by the database's clock.
 */
@ApplicationScoped
class ConnectorTable {

  private static final String COLUMNS =
      "name, enabled, every_hours, countries, from_year, due_at, subject, partner, clearance,"
          + " lease_until >= clock_timestamp() AS running";

  private static final String PUT =
      """
      INSERT INTO connector (name, enabled, every_hours, countries, from_year,
        subject, partner, clearance, due_at)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, now())
      ON CONFLICT (name) DO UPDATE SET
        enabled = excluded.enabled, every_hours = excluded.every_hours,
        countries = excluded.countries, from_year = excluded.from_year,
        subject = excluded.subject, partner = excluded.partner, clearance = excluded.clearance,
        due_at = now()
      """;

  /** What is asked for has changed: then the sweep begins anew. */
  private static final String TAKE =
      """
      UPDATE connector SET
        lease_run = ?, lease_until = clock_timestamp() + ? * interval '1 millisecond',
        due_at = clock_timestamp() + every_hours * interval '1 hour',
        part = CASE WHEN query = k.asked THEN part ELSE 'EVENTS' END,
        page = CASE WHEN query = k.asked THEN page ELSE 0 END,
        since = CASE WHEN query = k.asked THEN since END,
        next_since = CASE WHEN query = k.asked THEN next_since END,
        sweep_began = CASE WHEN query = k.asked THEN coalesce(sweep_began, now()) ELSE now() END,
        query = k.asked
      FROM (SELECT ? || ' ' || c.countries::text || ' ' || coalesce(c.from_year::text, '') AS asked
            FROM connector c WHERE c.name = ?) k
      WHERE name = ? AND lease_until < clock_timestamp()
      RETURNING countries, from_year, part, page, sweep_began, since, next_since
      """;

  private static final String HELD = " WHERE name = ? AND lease_run = ?";

  private final DataSource database;
  private final ConnectorConfig config;

  ConnectorTable(DataSource database, ConnectorConfig config) {
    this.database = database;
    this.config = config;
  }

  /** A row of the table. */
  record Stored(
      String name, ConnectorSchedule schedule, Operator operator, Instant dueAt, boolean running) {}

  Optional<Stored> find(String name) {
    return Sql.query(
            database,
            "SELECT " + COLUMNS + " FROM connector WHERE name = ?",
            ConnectorTable::stored,
            name)
        .stream()
        .findFirst();
  }

  /** Those that are switched on and whose time has come. */
  List<Stored> due() {
    return Sql.query(
        database,
        "SELECT "
            + COLUMNS
            + " FROM connector WHERE enabled AND due_at <= clock_timestamp()"
            + " AND lease_until < clock_timestamp()",
        ConnectorTable::stored);
  }

  void put(String name, ConnectorSchedule schedule, Operator operator) {
    Sql.update(
        database,
        PUT,
        name,
        schedule.enabled(),
        schedule.everyHours(),
        schedule.countries().toArray(String[]::new),
        schedule.fromYear(),
        operator.subject(),
        operator.partner(),
        operator.clearance().name());
  }

  /** Takes the lease and notes the run; empty while another run has it. */
  @Transactional
  public Optional<Sweep> take(SourceApi api, UUID run, Operator operator) {
    Optional<Sweep> taken =
        Sql.query(
                database,
                TAKE,
                row -> sweep(row, api.name(), run, operator),
                run,
                config.lease().toMillis(),
                api.edition(),
                api.name(),
                api.name())
            .stream()
            .findFirst();
    taken.ifPresent(
        _ -> {
          Sql.update(
              database,
              """
              UPDATE connector_run SET state = 'failed', finished_at = clock_timestamp(),
                failure = 'The instance stopped before the run ended; the next one goes on from its page'
              WHERE connector = ? AND state = 'running'
              """,
              api.name());
          Sql.update(
              database,
              """
              INSERT INTO connector_run (id, connector, state, started_by, started_at)
              VALUES (?, ?, 'running', ?, clock_timestamp())
              """,
              run,
              api.name(),
              operator.subject());
        });
    return taken;
  }

  /**
   * @throws LeaseLostException when another run has taken over
   */
  void renew(Sweep sweep) {
    requireHeld(
        Sql.update(
            database,
            "UPDATE connector SET lease_until = clock_timestamp() + ? * interval '1 millisecond'"
                + HELD,
            config.lease().toMillis(),
            sweep.connector(),
            sweep.run()));
  }

  /**
   * Notes where the next page is.
   *
   * @throws LeaseLostException when another run has taken over
   */
  void advance(Sweep next) {
    requireHeld(
        Sql.update(
            database,
            "UPDATE connector SET part = ?, page = ?, next_since = ?" + HELD,
            next.part().name(),
            next.page(),
            next.noted(),
            next.connector(),
            next.run()));
  }

  /** The sweep has come to its end; the next one begins where this one says. */
  void complete(Sweep sweep, @Nullable String nextSince) {
    requireHeld(
        Sql.update(
            database,
            "UPDATE connector SET part = 'EVENTS', page = 0, since = ?, next_since = NULL,"
                + " sweep_began = NULL, lease_until = '-infinity'"
                + HELD,
            nextSince,
            sweep.connector(),
            sweep.run()));
  }

  void release(Sweep sweep) {
    Sql.update(
        database,
        "UPDATE connector SET lease_until = '-infinity'" + HELD,
        sweep.connector(),
        sweep.run());
  }

  private static void requireHeld(int rows) {
    if (rows == 0) {
      throw new LeaseLostException();
    }
  }

  private static Stored stored(ResultSet row) throws SQLException {
    return new Stored(
        row.getString("name"),
        new ConnectorSchedule(
            row.getBoolean("enabled"),
            row.getInt("every_hours"),
            texts(row.getArray("countries")),
            row.getObject("from_year", Integer.class)),
        new Operator(
            row.getString("subject"),
            row.getString("partner"),
            SharingLabel.valueOf(row.getString("clearance"))),
        row.getObject("due_at", OffsetDateTime.class).toInstant(),
        row.getBoolean("running"));
  }

  private static Sweep sweep(ResultSet row, String connector, UUID run, Operator operator)
      throws SQLException {
    return new Sweep(
        connector,
        run,
        operator,
        texts(row.getArray("countries")),
        row.getObject("from_year", Integer.class),
        Part.valueOf(row.getString("part")),
        row.getInt("page"),
        row.getObject("sweep_began", OffsetDateTime.class).toInstant(),
        row.getString("since"),
        row.getString("next_since"));
  }

  private static List<String> texts(Array array) throws SQLException {
    return List.of((String[]) array.getArray());
  }
}
