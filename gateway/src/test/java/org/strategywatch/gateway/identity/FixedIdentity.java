package org.strategywatch.gateway.identity;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Settings as a test wants them. */
record FixedIdentity(String listenAddress, @Nullable Path keysFile) implements IdentityConfig {

  @Override
  public Optional<Path> firstKeysFile() {
    return Optional.ofNullable(keysFile);
  }

  @Override
  public Duration keyMemory() {
    return Duration.ofMillis(500);
  }

  @Override
  public Duration signingKeyPeriod() {
    return Duration.ofHours(24);
  }
}
