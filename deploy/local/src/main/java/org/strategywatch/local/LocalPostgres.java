package org.strategywatch.local;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.strategywatch.local.process.ChildProcess;
import org.strategywatch.local.process.FreePorts;

/**
 * A real PostgreSQL 18 on 127.0.0.1, as a child process, with SCRAM passwords of its own making.
 * Works as root too. Safe to start again after {@link #kill()}, after {@code kill -9} and on a
 * directory of an earlier run.
 */
public final class LocalPostgres implements AutoCloseable {

  private static final String SUPERUSER = "postgres";
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final Path directory;
  private final Path log;
  private final PostgresSettings settings;
  private final PostgresCluster cluster;
  private final Passwords passwords;
  private final Thread atExit = new Thread(this::close, "stop-postgres");
  private int port;
  private @Nullable ChildProcess server;

  private LocalPostgres(Path directory, Path log, PostgresSettings settings) {
    this.directory = directory;
    this.log = log;
    this.settings = settings;
    this.cluster = new PostgresCluster(directory, log);
    this.passwords = new Passwords(directory.resolve("passwords.properties"));
  }

  /** Keeps its data under the directory, and every commit on the disk. Not started yet. */
  public static LocalPostgres durable(Path directory, Path log) {
    return new LocalPostgres(directory, log, PostgresSettings.DURABLE);
  }

  /** For tests: fast, in a temporary directory that goes away with it. Not started yet. */
  public static LocalPostgres throwAway() {
    Path directory = TemporaryDirectory.create("strategywatch-postgres-");
    LocalPostgres postgres =
        new LocalPostgres(
            directory, directory.resolve("postgres.log"), PostgresSettings.THROW_AWAY);
    Runtime.getRuntime().addShutdownHook(postgres.atExit);
    return postgres;
  }

  /**
   * Starts on a free port, or after a stop on the same port as before, and returns when it answers.
   *
   * @throws StartFailedException if it does not come up, or another process has the directory open
   */
  public synchronized LocalPostgres start() {
    cluster.createIfAbsent(SUPERUSER, passwords.of(SUPERUSER));
    cluster.openedBy().ifPresent(this::refuse);
    server = new PostgresStart(cluster, settings, log).untilReady(this::port, this::probe);
    return this;
  }

  /** A JDBC URL without credentials. */
  public String jdbcUrl(String database) {
    return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
  }

  /** The superuser's name; services get a role of their own from {@link #createDatabase}. */
  public String user() {
    return SUPERUSER;
  }

  public String password() {
    return passwords.of(SUPERUSER);
  }

  /** Creates the database and the role that owns it, if absent. No other role can connect to it. */
  public LocalDatabase createDatabase(String name, String role) {
    LocalDatabase database = new LocalDatabase(jdbcUrl(name), role, passwords.of(role));
    try (Connection connection = connect()) {
      DatabaseCreation.run(connection, name, database);
      return database;
    } catch (SQLException e) {
      throw new StartFailedException("postgres", "database " + name + ": " + e.getMessage(), log);
    }
  }

  public long pid() {
    return running().pid();
  }

  /** Completes when the server ends, wanted or not. */
  public ChildProcess process() {
    return running();
  }

  /** Fast shutdown: running transactions are rolled back, the data is flushed. */
  public synchronized void stop() {
    if (server != null) {
      server.stop(PATIENCE);
      server = null;
    }
  }

  /** SIGKILL, for fault tests: what a crash leaves behind. */
  public synchronized void kill() {
    running().kill();
    server = null;
  }

  @Override
  public void close() {
    stop();
    if (!settings.durable()) {
      TemporaryDirectory.delete(directory);
    }
  }

  Connection connect() throws SQLException {
    return DriverManager.getConnection(jdbcUrl("postgres"), SUPERUSER, password());
  }

  private int port(boolean afresh) {
    if (port == 0 || afresh) {
      port = FreePorts.pick(1).getFirst();
    }
    return port;
  }

  private boolean probe() {
    try (Connection connection = connect()) {
      if (settings.durable()) {
        DurabilityCheck.run(connection, log);
      }
      return true;
    } catch (SQLException e) {
      return false;
    }
  }

  private ChildProcess running() {
    if (server == null) {
      throw new IllegalStateException("PostgreSQL is not running");
    }
    return server;
  }

  private void refuse(ProcessHandle other) {
    throw new StartFailedException(
        "postgres", "process " + other.pid() + " has " + directory + " open", log);
  }
}
