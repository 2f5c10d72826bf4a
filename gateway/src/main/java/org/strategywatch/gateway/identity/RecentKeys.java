package org.strategywatch.gateway.identity;

import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/**
 * Keys as the database had them a moment ago. However many requests come with a key, it is read
 * once in {@link IdentityConfig#keyMemory()}; keys that do not exist are not remembered, so the
 * memory is no larger than the table.
 */
@Singleton
class RecentKeys {

  private final ConcurrentMap<UUID, Lookup> lookups = new ConcurrentHashMap<>();
  private final PartnerRepository partners;
  private final IdentityConfig config;
  private final Clock clock;
  private final Vertx vertx;

  RecentKeys(PartnerRepository partners, IdentityConfig config, Clock clock, Vertx vertx) {
    this.partners = partners;
    this.config = config;
    this.clock = clock;
    this.vertx = vertx;
  }

  /** Completes on the caller's context; fails with the database's exception when it is away. */
  Future<Optional<ApiKey>> find(UUID id) {
    Instant now = clock.instant();
    Lookup lookup =
        lookups.compute(
            id,
            (key, known) ->
                known != null && now.isBefore(known.begun().plus(config.keyMemory()))
                    ? known
                    : new Lookup(vertx.executeBlocking(() -> partners.findKey(key), false), now));
    lookup.result().onComplete(_ -> forgetUnlessFound(id, lookup));
    return onCallersContext(lookup.result());
  }

  private void forgetUnlessFound(UUID id, Lookup lookup) {
    if (lookup.result().failed() || lookup.result().result().isEmpty()) {
      lookups.remove(id, lookup);
    }
  }

  /** One lookup serves requests of several event loops; each must go on where it came from. */
  private <T> Future<T> onCallersContext(Future<T> shared) {
    Context caller = vertx.getOrCreateContext();
    Promise<T> promise = Promise.promise();
    shared.onComplete(result -> caller.runOnContext(_ -> promise.handle(result)));
    return promise.future();
  }

  /**
   * @param begun when the database was asked, not when it answered: what was revoked in between may
   *     be missing in the answer
   */
  private record Lookup(Future<Optional<ApiKey>> result, Instant begun) {}
}
