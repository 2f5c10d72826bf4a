package org.strategywatch.incident.reference;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;

/**
 * The revision of a reference list, which its every change raises.
 *
 * @param table of one row with a column {@code revision}; constant text, never a caller's
 */
public record StoredRevision(DataSource database, String table) {

  public long current() {
    return read("SELECT revision FROM " + table);
  }

  /** Keeps others from changing the list until the transaction ends. */
  public long raise() {
    return read("UPDATE " + table + " SET revision = revision + 1 RETURNING revision");
  }

  private long read(String sql) {
    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(sql)) {
      row.next();
      return row.getLong(1);
    } catch (SQLException e) {
      throw new IllegalStateException("The " + table + " cannot be read", e);
    }
  }
}
