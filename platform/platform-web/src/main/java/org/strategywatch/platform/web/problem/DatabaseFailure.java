package org.strategywatch.platform.web.problem;

import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;

/** Tells an absent database from a failed statement. */
final class DatabaseFailure {

  private DatabaseFailure() {}

  /**
   * SQLSTATE class 08 is "connection exception", class 57 is "operator intervention" such as a
   * shutdown.
   */
  static boolean isUnavailable(Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof SQLTransientConnectionException
          || (cause instanceof SQLException sql && isConnectionState(sql.getSQLState()))) {
        return true;
      }
    }
    return false;
  }

  private static boolean isConnectionState(@org.jspecify.annotations.Nullable String state) {
    return state != null && (state.startsWith("08") || state.startsWith("57P"));
  }
}
