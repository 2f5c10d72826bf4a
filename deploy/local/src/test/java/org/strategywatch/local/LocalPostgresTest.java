package org.strategywatch.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LocalPostgresTest {

  static Path directory;

  static LocalPostgres postgres;
  static LocalDatabase incident;
  static LocalDatabase gateway;

  @BeforeAll
  static void start(@TempDir Path temporary) {
    directory = temporary;
    postgres =
        LocalPostgres.durable(directory.resolve("pg"), directory.resolve("postgres.log")).start();
    incident = postgres.createDatabase("incident", "incident");
    gateway = postgres.createDatabase("gateway", "gateway");
  }

  @AfterAll
  static void stop() {
    postgres.close();
  }

  @Test
  void start_whenDurable_syncsEveryCommit() throws SQLException {
    // When
    String fsync = query(incident, "SHOW fsync");
    String synchronousCommit = query(incident, "SHOW synchronous_commit");
    String version = query(incident, "SHOW server_version");

    // Then
    assertThat(fsync).isEqualTo("on");
    assertThat(synchronousCommit).isEqualTo("on");
    assertThat(version).startsWith("18.");
  }

  @Test
  void start_afterKill_hasEveryCommittedRowOnTheSamePort() throws SQLException {
    // Given
    execute(incident, "CREATE TABLE survivor (id int)");
    execute(incident, "INSERT INTO survivor VALUES (42)");

    // When
    postgres.kill();
    postgres.start();

    // Then
    assertThat(query(incident, "SELECT id FROM survivor")).isEqualTo("42");
  }

  @Test
  void start_whenTheDirectoryIsOpen_namesTheProcess() {
    // Given
    LocalPostgres second =
        LocalPostgres.durable(directory.resolve("pg"), directory.resolve("second.log"));

    // When / Then
    assertThatThrownBy(second::start)
        .isInstanceOf(StartFailedException.class)
        .hasMessageContaining("process " + postgres.pid() + " has ");
  }

  @Test
  void connect_withAWrongPassword_isRefused() {
    // When / Then
    assertThatThrownBy(() -> DriverManager.getConnection(incident.jdbcUrl(), "incident", "wrong"))
        .isInstanceOf(SQLException.class)
        .hasMessageContaining("password authentication failed");
  }

  @Test
  void connect_toTheDatabaseOfAnotherRole_isRefused() {
    // When / Then
    assertThatThrownBy(
            () ->
                DriverManager.getConnection(
                    gateway.jdbcUrl(), incident.user(), incident.password()))
        .isInstanceOf(SQLException.class)
        .hasMessageContaining("permission denied for database \"gateway\"");
  }

  @Test
  void createDatabase_whenItExists_keepsPasswordAndData() throws SQLException {
    // Given
    execute(gateway, "CREATE TABLE kept (id int)");

    // When
    LocalDatabase again = postgres.createDatabase("gateway", "gateway");

    // Then
    assertThat(again).isEqualTo(gateway);
    assertThat(query(again, "SELECT count(*) FROM kept")).isEqualTo("0");
  }

  @Test
  void createDatabase_letsTheOwnerCreateTheExtensionsThatTheServicesUse() throws SQLException {
    // When
    execute(incident, "CREATE EXTENSION pg_trgm");
    execute(incident, "CREATE EXTENSION unaccent");
    execute(incident, "CREATE EXTENSION btree_gist");

    // Then
    assertThat(query(incident, "SELECT unaccent('Ménaka')")).isEqualTo("Menaka");
  }

  @Test
  void passwords_areReadableByTheOwnerAlone() throws Exception {
    // When
    var permissions =
        Files.getPosixFilePermissions(directory.resolve("pg").resolve("passwords.properties"));

    // Then
    assertThat(PosixFilePermissions.toString(permissions)).isEqualTo("rw-------");
  }

  @Test
  void close_whenThrowAway_leavesNoProcessAndNoDirectory() {
    // Given
    LocalPostgres throwAway = LocalPostgres.throwAway().start();
    ProcessHandle server = ProcessHandle.of(throwAway.pid()).orElseThrow();
    Path log = throwAway.process().log();

    // When
    throwAway.close();

    // Then
    assertThat(server.isAlive()).isFalse();
    assertThat(log.getParent()).doesNotExist();
  }

  private static void execute(LocalDatabase database, String sql) throws SQLException {
    try (Connection connection = connect(database);
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private static String query(LocalDatabase database, String sql) throws SQLException {
    try (Connection connection = connect(database);
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(sql)) {
      row.next();
      return row.getString(1);
    }
  }

  private static Connection connect(LocalDatabase database) throws SQLException {
    return DriverManager.getConnection(database.jdbcUrl(), database.user(), database.password());
  }
}
