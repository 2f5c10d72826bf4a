package org.strategywatch.assessment.intake;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import javax.sql.DataSource;

/** Lets one rebuild at a time work on the database, whichever instance makes it. */
final class RebuildTurn implements AutoCloseable {

  /** Any number that no other advisory lock of this database uses. */
  private static final long KEY = 0x52454255494C44L;

  private final Connection session;

  private RebuildTurn(Connection session) {
    this.session = session;
  }

  /** Empty when another one is at work. Not to be called in a transaction. */
  static Optional<RebuildTurn> take(DataSource database) {
    try {
      Connection session = database.getConnection();
      if (isAnswered(session, "SELECT pg_try_advisory_lock(?)")) {
        return Optional.of(new RebuildTurn(session));
      }
      session.close();
      return Optional.empty();
    } catch (SQLException failure) {
      throw new IllegalStateException("The incidents could not be rebuilt", failure);
    }
  }

  private static boolean isAnswered(Connection session, String sql) throws SQLException {
    try (PreparedStatement statement = session.prepareStatement(sql)) {
      statement.setLong(1, KEY);
      try (ResultSet row = statement.executeQuery()) {
        return row.next() && row.getBoolean(1);
      }
    }
  }

  @Override
  public void close() {
    try (session) {
      isAnswered(session, "SELECT pg_advisory_unlock(?)");
    } catch (SQLException failure) {
      throw new IllegalStateException("The turn could not be given back", failure);
    }
  }
}
