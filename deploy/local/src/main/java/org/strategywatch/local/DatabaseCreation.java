package org.strategywatch.local;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/** A role and its database, with the doors between databases shut. */
final class DatabaseCreation {

  private DatabaseCreation() {}

  static void run(Connection connection, String name, LocalDatabase database) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      String role = statement.enquoteIdentifier(database.user(), true);
      String quoted = statement.enquoteIdentifier(name, true);
      if (!exists(connection, "SELECT 1 FROM pg_roles WHERE rolname = ?", database.user())) {
        statement.execute("CREATE ROLE " + role + " LOGIN");
      }
      statement.execute(
          "ALTER ROLE " + role + " PASSWORD " + statement.enquoteLiteral(database.password()));
      if (!exists(connection, "SELECT 1 FROM pg_database WHERE datname = ?", name)) {
        statement.execute("CREATE DATABASE " + quoted + " OWNER " + role);
      }
      for (String shared : List.of(quoted, "postgres", "template1")) {
        statement.execute("REVOKE CONNECT, TEMPORARY ON DATABASE " + shared + " FROM PUBLIC");
      }
    }
  }

  private static boolean exists(Connection connection, String query, String name)
      throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(query)) {
      statement.setString(1, name);
      try (ResultSet rows = statement.executeQuery()) {
        return rows.next();
      }
    }
  }
}
