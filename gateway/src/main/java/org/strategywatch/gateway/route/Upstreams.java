package org.strategywatch.gateway.route;

import io.vertx.core.Vertx;
import jakarta.inject.Singleton;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The services by the names that the contract calls them. */
@Singleton
class Upstreams {

  private final Map<String, Upstream> byName;

  Upstreams(UpstreamConfig config, Vertx vertx) {
    this.byName =
        Map.of(
            "incident-service",
            Upstream.of("incident-service", config.incident(), config, vertx),
            "assessment-service",
            Upstream.of("assessment-service", config.assessment(), config, vertx),
            "recommendation-service",
            Upstream.of("recommendation-service", config.recommendation(), config, vertx));
  }

  /**
   * @throws IllegalStateException when the contract names a service that is not configured
   */
  Upstream named(String service) {
    @Nullable Upstream upstream = byName.get(service);
    if (upstream == null) {
      throw new IllegalStateException("the contract names the unknown service " + service);
    }
    return upstream;
  }
}
