package org.strategywatch.platform.data.event;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How a service appears among the events. The defaults serve every service. */
@ConfigMapping(prefix = "strategywatch.events")
public interface EventConfig {

  /** Name of the service in {@code ce_source} and in its dead-letter topic. */
  @WithDefault("${quarkus.application.name:service}")
  String service();

  /**
   * How long one send may take in all. Must stay well below the outbox lease: a relay that is still
   * sending must not have been replaced.
   */
  @WithDefault("8s")
  Duration sendTimeout();
}
