package org.strategywatch.incident.connector;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** One statement on a connection of its own, or of the transaction where there is one. */
final class Sql {

  private Sql() {}

  @FunctionalInterface
  interface RowReader<T> {

    T read(ResultSet row) throws SQLException;
  }

  static <T> List<T> query(
      DataSource database, String sql, RowReader<T> reader, @Nullable Object... values) {
    try (Connection connection = database.getConnection();
        PreparedStatement query = prepared(connection, sql, values);
        ResultSet row = query.executeQuery()) {
      List<T> found = new ArrayList<>();
      while (row.next()) {
        found.add(reader.read(row));
      }
      return found;
    } catch (SQLException e) {
      throw new IllegalStateException("The connectors cannot be read", e);
    }
  }

  static int update(DataSource database, String sql, @Nullable Object... values) {
    try (Connection connection = database.getConnection();
        PreparedStatement update = prepared(connection, sql, values)) {
      return update.executeUpdate();
    } catch (SQLException e) {
      throw new IllegalStateException("The connectors cannot be written", e);
    }
  }

  private static PreparedStatement prepared(
      Connection connection, String sql, @Nullable Object[] values) throws SQLException {
    PreparedStatement statement = connection.prepareStatement(sql);
    for (int i = 0; i < values.length; i++) {
      Object value = values[i];
      if (value instanceof String[] texts) {
        statement.setArray(i + 1, connection.createArrayOf("text", texts));
      } else {
        statement.setObject(i + 1, value);
      }
    }
    return statement;
  }
}
