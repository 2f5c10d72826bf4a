package org.strategywatch.assessment.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.strategywatch.platform.test.KafkaResource;
import org.strategywatch.platform.test.PostgresResource;
import org.strategywatch.platform.test.TokenResource;

/** What is written in binary must be what the server reads from the same values as text. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(KafkaResource.class)
@QuarkusTestResource(TokenResource.class)
class BinaryRowsTest {

  private final DataSource database;

  BinaryRowsTest(DataSource database) {
    this.database = database;
  }

  @Test
  void copyInto_whenValuesOfEveryTypeAreWritten_givesThem() throws SQLException {
    UUID id = UUID.fromString("fedcba98-7654-7210-8123-456789abcdef");
    BinaryRows rows = new BinaryRows();
    rows.row(8);
    rows.uuid(id);
    rows.bigint(Long.MAX_VALUE);
    rows.integer(-7);
    rows.bool(true);
    rows.date(LocalDate.of(1989, 2, 28));
    rows.timestamptz(Instant.parse("1969-12-31T23:59:58.25Z"));
    rows.text("Région \"de\" Gao, \\N \t 𐌰");
    rows.texts(List.of("", "NULL", "a,{b}", "é\u001f"));

    assertThat(copied(rows))
        .containsExactly(
            """
            {"a": "fedcba98-7654-7210-8123-456789abcdef", "b": 9223372036854775807, "c": -7, \
            "d": true, "e": "1989-02-28", "f": "1969-12-31T23:59:58.25+00:00", \
            "g": "Région \\"de\\" Gao, \\\\N \\t 𐌰", "h": ["", "NULL", "a,{b}", "é\\u001f"]}""");
  }

  @Test
  void copyInto_whenValuesAreAbsentOrEmpty_tellsOneFromTheOther() throws SQLException {
    BinaryRows rows = new BinaryRows();
    rows.row(8);
    rows.uuid(new UUID(0, 1));
    rows.bigint(1);
    rows.integer(null);
    rows.bool(null);
    rows.date(null);
    rows.timestamptz(Instant.EPOCH);
    rows.text(null);
    rows.texts(null);
    rows.row(8);
    rows.uuid(new UUID(0, 2));
    rows.bigint(2);
    rows.integer(0);
    rows.bool(false);
    rows.date(LocalDate.of(2000, 1, 1));
    rows.timestamptz(Instant.EPOCH);
    rows.text("");
    rows.texts(List.of());

    assertThat(copied(rows))
        .containsExactly(
            """
            {"a": "00000000-0000-0000-0000-000000000001", "b": 1, "c": null, "d": null, "e": null, \
            "f": "1970-01-01T00:00:00+00:00", "g": null, "h": null}""",
            """
            {"a": "00000000-0000-0000-0000-000000000002", "b": 2, "c": 0, "d": false, \
            "e": "2000-01-01", "f": "1970-01-01T00:00:00+00:00", "g": "", "h": []}""");
  }

  @Test
  void timestamptz_betweenTwoMicroseconds_isRoundedAsFromText() throws SQLException {
    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute("CREATE TEMP TABLE moments (moment timestamptz)");
      BinaryRows rows = new BinaryRows();
      List<String> asText = new ArrayList<>();
      for (int nanos = 1_500; nanos < 1_000_000_000; nanos += 7_654_000) {
        Instant moment = Instant.ofEpochSecond(1_790_000_000 + nanos % 50, nanos);
        rows.row(1);
        rows.timestamptz(moment);
        asText.add(text(statement, "SELECT '%s'::timestamptz::text".formatted(moment)));
      }
      rows.row(1);
      rows.timestamptz(Instant.parse("2026-12-31T23:59:59.999999500Z"));
      asText.add(text(statement, "SELECT '2026-12-31T23:59:59.999999500Z'::timestamptz::text"));
      rows.copyInto(connection, "moments", "moment");

      List<String> asBinary = new ArrayList<>();
      try (ResultSet row = statement.executeQuery("SELECT moment::text FROM moments")) {
        while (row.next()) {
          asBinary.add(row.getString(1));
        }
      }
      statement.execute("DROP TABLE moments");
      assertThat(asBinary).hasSizeGreaterThan(130).isEqualTo(asText);
    }
  }

  @Test
  void copyInto_whenARowIsRefused_leavesTheConnectionUsable() throws SQLException {
    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute("CREATE TEMP TABLE words (word text)");
      BinaryRows rows = new BinaryRows();
      rows.row(1);
      rows.text("a\0b");

      assertThatThrownBy(() -> rows.copyInto(connection, "words", "word"))
          .isInstanceOf(SQLException.class)
          .hasMessageContaining("0x00");
      assertThat(text(statement, "SELECT count(*) FROM words")).isEqualTo("0");
      statement.execute("DROP TABLE words");
    }
  }

  private List<String> copied(BinaryRows rows) throws SQLException {
    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute("SET TIME ZONE 'UTC'");
      statement.execute(
          """
          CREATE TEMP TABLE kinds (a uuid, b bigint, c int, d bool, e date, f timestamptz, g text, h text[])
          """);
      rows.copyInto(connection, "kinds", "a, b, c, d, e, f, g, h");
      List<String> copied = new ArrayList<>();
      try (ResultSet row =
          statement.executeQuery("SELECT to_jsonb(k)::text FROM kinds k ORDER BY b")) {
        while (row.next()) {
          copied.add(row.getString(1));
        }
      }
      statement.execute("DROP TABLE kinds");
      statement.execute("RESET TIME ZONE");
      return copied;
    }
  }

  private static String text(Statement statement, String sql) throws SQLException {
    try (ResultSet row = statement.executeQuery(sql)) {
      row.next();
      return row.getString(1);
    }
  }
}
