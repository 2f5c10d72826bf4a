package org.strategywatch.gateway.route;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.time.Duration;

/** Where the services are and how long the gateway waits for them. */
@ConfigMapping(prefix = "strategywatch.upstream")
public interface UpstreamConfig {

  Service incident();

  Service assessment();

  Service recommendation();

  /** For a connection, also one that must first become free. */
  @WithDefault("2s")
  Duration connectTimeout();

  /** Without a byte in either direction a connection in use is given up after this. */
  @WithDefault("60s")
  Duration idleTimeout();

  /** Connections to one service; more requests than this wait. */
  @WithDefault("64")
  int connections();

  /** Requests to one service that may wait for a connection; more are refused at once. */
  @WithDefault("256")
  int queue();

  /** One service. */
  interface Service {

    /** Scheme, host and port. */
    URI url();

    /** From the end of the request to the head of the answer. */
    @WithDefault("30s")
    Duration responseTimeout();
  }
}
