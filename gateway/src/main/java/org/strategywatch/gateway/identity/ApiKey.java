package org.strategywatch.gateway.identity;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A stored key with the partner that it stands for. */
record ApiKey(
    UUID id,
    Principal owner,
    SecretHash secret,
    @Nullable Instant expiresAt,
    @Nullable Instant revokedAt,
    @Nullable Instant lastUsedAt) {

  /** The day's use matters, not the second's: writing each use would cost a write a request. */
  private static final Duration USE_RESOLUTION = Duration.ofMinutes(1);

  boolean isExpired(Instant now) {
    return expiresAt != null && !now.isBefore(expiresAt);
  }

  boolean isRevoked() {
    return revokedAt != null;
  }

  boolean useIsWorthNoting(Instant now) {
    return lastUsedAt == null || lastUsedAt.isBefore(now.minus(USE_RESOLUTION));
  }
}
