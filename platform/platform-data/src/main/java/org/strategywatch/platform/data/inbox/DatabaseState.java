package org.strategywatch.platform.data.inbox;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Set;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Tells whether work failed for what it is or for the state of the database. */
@Singleton
class DatabaseState {

  /**
   * SQLSTATE classes that pass: connection exception, transaction rollback (serialisation failure,
   * deadlock), insufficient resources, operator intervention, system error; and lock_not_available.
   */
  private static final Set<String> PASSING = Set.of("08", "40", "53", "57", "58");

  private static final String LOCK_NOT_AVAILABLE = "55P03";

  private final DataSource database;

  DatabaseState(DataSource database) {
    this.database = database;
  }

  /** Whether the same work may succeed later, as it is. */
  boolean isToBlame(Throwable failure) {
    return isPassing(failure) || !answers();
  }

  private static boolean isPassing(@Nullable Throwable failure) {
    if (failure == null) {
      return false;
    }
    if (failure instanceof SQLException sql && isPassing(sql.getSQLState())) {
      return true;
    }
    for (Throwable suppressed : failure.getSuppressed()) {
      if (isPassing(suppressed)) {
        return true;
      }
    }
    return isPassing(failure.getCause());
  }

  private static boolean isPassing(@Nullable String state) {
    return state != null
        && (state.equals(LOCK_NOT_AVAILABLE)
            || (state.length() == 5 && PASSING.contains(state.substring(0, 2))));
  }

  private boolean answers() {
    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement()) {
      return statement.execute("SELECT 1");
    } catch (SQLException _) {
      return false;
    }
  }
}
