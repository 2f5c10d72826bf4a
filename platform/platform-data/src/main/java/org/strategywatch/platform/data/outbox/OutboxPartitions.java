package org.strategywatch.platform.data.outbox;

import static java.time.format.DateTimeFormatter.BASIC_ISO_DATE;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.LocalDate;
import java.util.SortedSet;
import java.util.TreeSet;
import javax.sql.DataSource;
import org.jboss.logging.Logger;

/**
 * Makes the outbox's daily partitions ahead of time and drops old ones that hold nothing
 * unpublished. Days are UTC, by the database's clock.
 */
@Singleton
class OutboxPartitions {

  private static final Logger LOG = Logger.getLogger(OutboxPartitions.class);
  private static final Duration PERIOD = Duration.ofHours(1);
  private static final String PREFIX = "outbox_";
  private static final String DAYS =
      """
      SELECT substr(c.relname, 8) FROM pg_inherits i JOIN pg_class c ON c.oid = i.inhrelid
      WHERE i.inhparent = 'outbox'::regclass AND c.relname ~ '^outbox_\\d{8}$'
      """;

  private final DataSource database;
  private final OutboxConfig config;
  private long nextAt = System.nanoTime();

  OutboxPartitions(DataSource database, OutboxConfig config) {
    this.database = database;
    this.config = config;
  }

  /** To be called by the present relay only, so that instances do not get in each other's way. */
  void maintainIfDue() throws SQLException {
    if (System.nanoTime() - nextAt >= 0) {
      nextAt = System.nanoTime() + PERIOD.toNanos();
      maintain();
    }
  }

  void maintain() throws SQLException {
    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement()) {
      LocalDate today = today(statement);
      SortedSet<LocalDate> days = days(statement);
      for (int ahead = 0; ahead <= config.partitionsAhead(); ahead++) {
        if (!days.contains(today.plusDays(ahead))) {
          create(statement, today.plusDays(ahead));
        }
      }
      LocalDate oldestKept = today.minusDays(config.retention().toDays());
      for (LocalDate day : days.headSet(oldestKept)) {
        drop(connection, statement, day);
      }
      statement.execute(
          """
          DELETE FROM outbox_default o
          WHERE created_on < '%s'
            AND NOT EXISTS (SELECT FROM outbox_waiting w WHERE w.position = o.position)
          """
              .formatted(oldestKept));
    }
  }

  /** A day that has rows in the default partition already stays there. */
  private static void create(Statement statement, LocalDate day) {
    try {
      statement.execute(
          "CREATE TABLE %s PARTITION OF outbox FOR VALUES FROM ('%s') TO ('%s')"
              .formatted(name(day), day, day.plusDays(1)));
    } catch (SQLException e) {
      LOG.warnf("No outbox partition for %s, the default one serves: %s", day, e.getMessage());
    }
  }

  /**
   * Waits for locks only briefly: behind a waiting exclusive lock every writer would queue. What
   * does not succeed now is tried again within the hour.
   */
  private static void drop(Connection connection, Statement statement, LocalDate day)
      throws SQLException {
    connection.setAutoCommit(false);
    try {
      statement.execute("SET LOCAL lock_timeout = '2s'");
      statement.execute("LOCK TABLE ONLY outbox IN ACCESS EXCLUSIVE MODE");
      if (hasUnpublished(statement, day)) {
        LOG.warnf("The outbox of %s still holds unpublished events and is kept", day);
      } else {
        statement.execute("DROP TABLE " + name(day));
      }
      connection.commit();
    } catch (SQLException e) {
      connection.rollback();
      LOG.warnf("The outbox partition of %s could not be dropped now: %s", day, e.getMessage());
    } finally {
      connection.setAutoCommit(true);
    }
  }

  private static boolean hasUnpublished(Statement statement, LocalDate day) throws SQLException {
    try (ResultSet found =
        statement.executeQuery(
            "SELECT EXISTS (SELECT FROM outbox_waiting WHERE created_on = '%s')".formatted(day))) {
      return found.next() && found.getBoolean(1);
    }
  }

  private static LocalDate today(Statement statement) throws SQLException {
    try (ResultSet row = statement.executeQuery("SELECT (now() AT TIME ZONE 'UTC')::date")) {
      row.next();
      return row.getObject(1, LocalDate.class);
    }
  }

  private static SortedSet<LocalDate> days(Statement statement) throws SQLException {
    SortedSet<LocalDate> days = new TreeSet<>();
    try (ResultSet rows = statement.executeQuery(DAYS)) {
      while (rows.next()) {
        days.add(LocalDate.parse(rows.getString(1), BASIC_ISO_DATE));
      }
    }
    return days;
  }

  private static String name(LocalDate day) {
    return PREFIX + day.format(BASIC_ISO_DATE);
  }
}
