package org.strategywatch.local;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/**
 * Asks the running server, because a configuration file or a later flag may have said otherwise.
 */
final class DurabilityCheck {

  private DurabilityCheck() {}

  static void run(Connection connection, Path log) throws SQLException {
    for (String setting : List.of("fsync", "synchronous_commit", "full_page_writes")) {
      try (Statement statement = connection.createStatement();
          ResultSet row = statement.executeQuery("SHOW " + setting)) {
        row.next();
        if (!row.getString(1).equals("on")) {
          throw new StartFailedException("postgres", setting + " is " + row.getString(1), log);
        }
      }
    }
  }
}
