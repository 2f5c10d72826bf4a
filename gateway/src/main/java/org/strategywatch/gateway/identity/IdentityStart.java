package org.strategywatch.gateway.identity;

import io.quarkus.runtime.StartupEvent;
import io.quarkus.vertx.http.ManagementInterface;
import io.vertx.core.Vertx;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;

/** What must be in order before the first request, and the key set on the management port. */
@Singleton
class IdentityStart {

  private static final Duration ROTATION_CHECK = Duration.ofMinutes(1);

  private final IdentityConfig config;
  private final DevelopmentKeyGuard guard;
  private final FirstKeys firstKeys;
  private final SigningKeys signingKeys;

  IdentityStart(
      IdentityConfig config,
      DevelopmentKeyGuard guard,
      FirstKeys firstKeys,
      SigningKeys signingKeys) {
    this.config = config;
    this.guard = guard;
    this.firstKeys = firstKeys;
    this.signingKeys = signingKeys;
  }

  void prepare(@Observes StartupEvent start, Vertx vertx) throws SQLException, IOException {
    guard.check();
    if (config.firstKeysFile().isPresent()) {
      firstKeys.createIfNobodyIsKnown(config.firstKeysFile().get());
    }
    signingKeys.rotate();
    vertx.setPeriodic(
        ROTATION_CHECK.toMillis(), _ -> vertx.executeBlocking(this::rotateIfDue, false));
  }

  void serveKeySet(@Observes ManagementInterface management) {
    management
        .router()
        .get("/internal/jwks")
        .blockingHandler(
            call ->
                call.response()
                    .putHeader("Content-Type", "application/jwk-set+json")
                    .putHeader("Cache-Control", "no-cache")
                    .end(signingKeys.keySet()),
            false);
  }

  private boolean rotateIfDue() {
    signingKeys.rotateIfDue();
    return true;
  }
}
