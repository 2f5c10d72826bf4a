package org.strategywatch.platform.data.outbox;

import jakarta.inject.Singleton;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.Config;

/**
 * The right to relay, which one instance has at a time. Time is the database's, so that clocks of
 * instances do not matter. The epoch rises with every change of hands: whoever slept through one
 * finds that its epoch is no longer the present one.
 */
@Singleton
class RelayLease {

  private static final String TAKE =
      """
      UPDATE outbox_lease
      SET epoch = CASE WHEN holder = ? AND epoch = ? THEN epoch ELSE epoch + 1 END,
          holder = ?,
          expires_at = clock_timestamp() + ? * interval '1 millisecond'
      WHERE (holder = ? AND (epoch = ? OR ?)) OR expires_at < clock_timestamp()
      RETURNING epoch
      """;
  private static final long NONE = -1;

  private final DataSource database;
  private final String holder;
  private final Duration length;
  private long epoch = NONE;
  private long renewAt;
  private boolean restarted = true;

  RelayLease(DataSource database, OutboxConfig config, Config environment) {
    this.database = database;
    this.holder = config.instance().orElseGet(() -> hostAndPort(environment));
    this.length = config.lease();
  }

  /** Takes or renews the lease as needed; false while another instance has it. */
  boolean hold() throws SQLException {
    if (epoch != NONE && System.nanoTime() < renewAt) {
      return true;
    }
    long asked = System.nanoTime();
    epoch = take();
    restarted = false;
    renewAt = asked + length.toNanos() / 3;
    return epoch != NONE;
  }

  String holder() {
    return holder;
  }

  /** The number to show with whatever only the present relay may do; -1 without the lease. */
  long epoch() {
    return epoch;
  }

  /** Forgets the lease, after another instance has taken it. */
  void lose() {
    epoch = NONE;
  }

  /** Lets the next instance begin at once. */
  void release() throws SQLException {
    try (Connection connection = database.getConnection();
        PreparedStatement update =
            connection.prepareStatement(
                "UPDATE outbox_lease SET expires_at = '-infinity' WHERE holder = ? AND epoch = ?")) {
      update.setString(1, holder);
      update.setLong(2, epoch);
      update.executeUpdate();
    }
    lose();
  }

  private long take() throws SQLException {
    try (Connection connection = database.getConnection();
        PreparedStatement update = connection.prepareStatement(TAKE)) {
      update.setString(1, holder);
      update.setLong(2, epoch);
      update.setString(3, holder);
      update.setLong(4, length.toMillis());
      update.setString(5, holder);
      update.setLong(6, epoch);
      update.setBoolean(7, restarted);
      try (ResultSet row = update.executeQuery()) {
        return row.next() ? row.getLong(1) : NONE;
      }
    }
  }

  /**
   * The same for a process that was killed and started again, which then need not wait; never the
   * same for two that run at once, because they cannot share the port.
   */
  private static String hostAndPort(Config environment) {
    String port = environment.getOptionalValue("quarkus.http.port", String.class).orElse("8080");
    try {
      return InetAddress.getLocalHost().getHostName() + ":" + port;
    } catch (UnknownHostException _) {
      return "localhost:" + port;
    }
  }
}
