package org.strategywatch.gateway.identity;

import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * The key that signs now, and the set that the services verify with. A key is in the set of every
 * replica before it signs anything, and stays there longer than any token that it signed.
 */
@Singleton
class SigningKeys {

  private static final Logger LOG = Logger.getLogger(SigningKeys.class);

  /** Room for clocks that differ and for a rotation that the database delays. */
  private static final Duration GRACE = Duration.ofHours(1);

  private final SigningKeyRepository published;
  private final Duration period;
  private final Clock clock;
  private volatile @Nullable SigningKey current;
  private volatile Map<String, String> lastKnown = Map.of();

  SigningKeys(SigningKeyRepository published, IdentityConfig config, Clock clock) {
    this.published = published;
    this.period = config.signingKeyPeriod();
    this.clock = clock;
  }

  /**
   * @throws IllegalStateException before the first {@link #rotate()}
   */
  SigningKey current() {
    SigningKey key = current;
    if (key == null) {
      throw new IllegalStateException("no signing key has been made yet");
    }
    return key;
  }

  /** Replaces a key that has signed for its period; keeps it while the database is away. */
  void rotateIfDue() {
    if (clock.instant().isBefore(current().createdAt().plus(period))) {
      return;
    }
    try {
      rotate();
    } catch (SQLException failure) {
      LOG.warnf("The signing key stays for now: %s", failure.getMessage());
    }
  }

  synchronized void rotate() throws SQLException {
    Instant now = clock.instant();
    SigningKey next = SigningKey.generate(now);
    published.publish(next, now.plus(period).plus(GRACE));
    published.deleteExpired(now);
    current = next;
    LOG.infof("Internal tokens are signed with key %s", next.kid());
  }

  /**
   * A JSON Web Key Set (RFC 7517 § 5) of all replicas; the last one known when the database is
   * away.
   */
  String keySet() {
    Map<String, String> keys = new LinkedHashMap<>(liveKeys());
    SigningKey own = current();
    keys.put(own.kid(), own.publicJwk());
    return "{\"keys\":[" + String.join(",", keys.values()) + "]}";
  }

  private Map<String, String> liveKeys() {
    try {
      lastKnown = published.live(clock.instant());
    } catch (SQLException failure) {
      LOG.warnf("The key set may miss new keys of other replicas: %s", failure.getMessage());
    }
    return lastKnown;
  }
}
