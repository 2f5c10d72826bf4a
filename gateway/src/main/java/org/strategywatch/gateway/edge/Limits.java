package org.strategywatch.gateway.edge;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/**
 * How large a request may be. The server's own limits, which answer without a problem document,
 * must lie above these.
 */
@ConfigMapping(prefix = "strategywatch.limits")
public interface Limits {

  /** Path and query together, characters. */
  @WithDefault("8192")
  int uriLength();

  /** Names and values of all headers together. */
  @WithDefault("16K")
  MemorySize headers();

  /** A body, unless the operation takes uploads. */
  @WithDefault("2M")
  MemorySize body();

  /** The body of an operation whose contract accepts something else than JSON. */
  @WithDefault("8G")
  MemorySize upload();
}
