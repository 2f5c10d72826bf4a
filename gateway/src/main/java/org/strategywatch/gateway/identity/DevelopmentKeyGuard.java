package org.strategywatch.gateway.identity;

import jakarta.inject.Singleton;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.sql.SQLException;
import java.time.Clock;

/** Keeps keys that were made for one machine away from a network. */
@Singleton
class DevelopmentKeyGuard {

  private final PartnerRepository partners;
  private final IdentityConfig config;
  private final Clock clock;

  DevelopmentKeyGuard(PartnerRepository partners, IdentityConfig config, Clock clock) {
    this.partners = partners;
    this.config = config;
    this.clock = clock;
  }

  /**
   * @throws IllegalStateException when others than this machine could use a development key
   */
  void check() throws SQLException {
    if (isLoopback(config.listenAddress())) {
      return;
    }
    if (config.firstKeysFile().isPresent()) {
      throw new IllegalStateException(
          "strategywatch.identity.first-keys-file makes keys for one machine, but the gateway"
              + " listens on "
              + config.listenAddress()
              + "; unset it, or listen on 127.0.0.1");
    }
    int keys = partners.liveDevelopmentKeys(clock.instant());
    if (keys > 0) {
      throw new IllegalStateException(
          "%d development keys are live, but the gateway listens on %s; revoke them (table api_key, column revoked_at), or listen on 127.0.0.1"
              .formatted(keys, config.listenAddress()));
    }
  }

  private static boolean isLoopback(String address) {
    try {
      return InetAddress.getByName(address).isLoopbackAddress();
    } catch (UnknownHostException _) {
      return false;
    }
  }
}
