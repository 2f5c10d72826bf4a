package org.strategywatch.incident.search;

import static org.assertj.core.api.Assertions.assertThat;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * With statistics as of a million incidents of which half have "night" and three in ten "convoys".
 */
@QuarkusTest
class RareWordsTest {

  private static final String[] STATISTICS = {
    """
    SELECT pg_restore_relation_stats('schemaname', 'public', 'relname', 'incident', 'relpages', 400000::int,
      'reltuples', 1000000::real)
    """,
    """
    SELECT pg_restore_attribute_stats('schemaname', 'public', 'relname', 'incident', 'attname', 'search', 'inherited', false,
      'null_frac', 0::real, 'avg_width', 100::int, 'n_distinct', 0::real,
      'most_common_elems', '{convoys,night}', 'most_common_elem_freqs', '{0.3,0.5,0.3,0.5}'::real[])
    """,
  };

  @Inject AgroalDataSource database;

  @ParameterizedTest
  @CsvSource({
    "night, false",
    "menaka, true",
    "convoy, false",
    "night convoy, false",
    "night menaka, true",
    "night -menaka, false",
    "-menaka, false",
    "night or menaka, false",
    "kidal or menaka, true",
    "'\"night convoys\"', false",
  })
  void areRare_goesByWhatTheDatabaseHasCounted(String words, boolean rare) throws SQLException {
    try (Connection connection = database.getConnection()) {
      connection.setAutoCommit(false);
      try (Statement statement = connection.createStatement()) {
        for (String statistics : STATISTICS) {
          statement.execute(statistics);
        }
        assertThat(areRare(connection, words)).isEqualTo(rare);
      } finally {
        connection.rollback();
      }
    }
  }

  private static boolean areRare(Connection connection, String words) throws SQLException {
    try (PreparedStatement query = connection.prepareStatement("SELECT words_are_rare(?)")) {
      query.setString(1, words);
      try (ResultSet row = query.executeQuery()) {
        assertThat(row.next()).isTrue();
        return row.getBoolean(1);
      }
    }
  }
}
