package org.strategywatch.gateway.identity;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/** How callers are recognised and how the services are told. */
@ConfigMapping(prefix = "strategywatch.identity")
public interface IdentityConfig {

  /**
   * Where the first start writes a key for each role, as a JSON object role name → key. For one
   * machine only: refused when the gateway listens beyond loopback.
   */
  Optional<Path> firstKeysFile();

  /** The address that decides whether development keys are tolerable. */
  @WithDefault("${quarkus.http.host:0.0.0.0}")
  String listenAddress();

  /**
   * For how long a key is believed without asking the database; bounds how fast a revocation acts.
   */
  @WithDefault("500ms")
  Duration keyMemory();

  /** How long one key pair signs internal tokens before another replaces it. */
  @WithDefault("24h")
  Duration signingKeyPeriod();
}
