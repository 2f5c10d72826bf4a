package org.strategywatch.incident.changes;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.jboss.logging.Logger;

/**
 * Puts incidents that had to wait at the end of the feed when their time has come: nobody writes
 * them then, and whoever has read past their place would never hear of them.
 */
@ApplicationScoped
class ReleasedIncidents {

  private static final Logger LOG = Logger.getLogger(ReleasedIncidents.class);

  /** Whichever the column, an update gives the row a new place. */
  private static final String TELL =
      """
      UPDATE incident SET release_told = true
      WHERE released_at <= now() AND NOT release_told
      """;

  private final DataSource database;

  ReleasedIncidents(DataSource database) {
    this.database = database;
  }

  /** Once a minute; waits of 72 hours need no more. */
  @Scheduled(every = "60s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  void tell() {
    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement()) {
      int told = statement.executeUpdate(TELL);
      LOG.debugf("%d incidents were released", told);
    } catch (SQLException e) {
      LOG.warnf("Released incidents will be told later: %s", e.getMessage());
    }
  }
}
