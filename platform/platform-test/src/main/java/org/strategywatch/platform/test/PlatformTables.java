package org.strategywatch.platform.test;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.SortedSet;
import java.util.TreeSet;
import javax.sql.DataSource;

/**
 * Compares the tables that a service's migrations made for outbox, inbox and idempotency with the
 * ones that platform-data expects. The definitions are copied, not shared, because a migration
 * inside a jar would change under a deployed service.
 */
public final class PlatformTables {

  private static final String CANONICAL = "org/strategywatch/platform/data/tables.sql";
  private static final String SCRATCH = "canonical_platform_tables";

  private PlatformTables() {}

  /** Fails naming every column that is missing or differs in type, default or nullability. */
  public static void assertPresentIn(DataSource database) throws SQLException, IOException {
    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement()) {
      String schema = connection.getSchema();
      statement.execute("DROP SCHEMA IF EXISTS " + SCRATCH + " CASCADE");
      statement.execute("CREATE SCHEMA " + SCRATCH);
      try {
        connection.setSchema(SCRATCH);
        statement.execute(definition());
        SortedSet<String> expected = columns(statement, SCRATCH);
        assertThat(expected).isNotEmpty();
        assertThat(columns(statement, schema)).containsAll(expected);
      } finally {
        connection.setSchema(schema);
        statement.execute("DROP SCHEMA IF EXISTS " + SCRATCH + " CASCADE");
      }
    }
  }

  private static String definition() throws IOException {
    try (InputStream file =
        Thread.currentThread().getContextClassLoader().getResourceAsStream(CANONICAL)) {
      assertThat(file).as(CANONICAL).isNotNull();
      return new String(file.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private static SortedSet<String> columns(Statement statement, String schema) throws SQLException {
    SortedSet<String> columns = new TreeSet<>();
    try (ResultSet rows =
        statement.executeQuery(
            """
            SELECT c.table_name || '.' || c.column_name || ' ' || c.data_type || ' nullable:' || c.is_nullable
            FROM information_schema.columns c
            JOIN pg_class t ON t.relname = c.table_name AND t.relnamespace = c.table_schema::regnamespace
            WHERE c.table_schema = '%s' AND NOT t.relispartition
            """
                .formatted(schema))) {
      while (rows.next()) {
        columns.add(rows.getString(1));
      }
    }
    return columns;
  }
}
