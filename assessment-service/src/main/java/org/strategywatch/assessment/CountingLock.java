package org.strategywatch.assessment;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;

/**
 * Keeps a count that is to be kept and the arrival of incidents apart until either has committed.
 * Without it an incident could commit between the count and the commit of the assessment made from
 * it: it would neither be counted nor mark the assessment stale.
 */
public final class CountingLock {

  /** Any number that no other advisory lock of this database uses. */
  private static final long KEY = 0x434F554E54L;

  private CountingLock() {}

  /** For who writes incidents; writers do not wait for one another. Held until the commit. */
  public static void lockForArrivals(Connection connection) throws SQLException {
    lock(connection, "SELECT pg_advisory_xact_lock_shared(?)");
  }

  /** For who counts and keeps what was counted. Held until the commit. */
  public static void lockForCounting(Connection connection) throws SQLException {
    lock(connection, "SELECT pg_advisory_xact_lock(?)");
  }

  private static void lock(Connection connection, String sql) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      statement.setLong(1, KEY);
      statement.execute();
    }
  }
}
