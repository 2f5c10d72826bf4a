package org.strategywatch.platform.data.outbox;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Optional;

/** How events leave the outbox. The defaults serve every service. */
@ConfigMapping(prefix = "strategywatch.outbox")
interface OutboxConfig {

  /** Whether this instance may relay; false where change data capture reads the table instead. */
  @WithDefault("true")
  boolean relay();

  /** Most events that are read and sent together. */
  @WithDefault("5000")
  int batchSize();

  /** Most payload that is read together, so that large events do not fill the memory. */
  @WithDefault("8M")
  MemorySize batchBytes();

  /**
   * How often the table is read without being woken; what another instance committed waits at most
   * this long.
   */
  @WithDefault("250ms")
  Duration pollInterval();

  /** How long another instance waits for a silent relay before it takes over. */
  @WithDefault("20s")
  Duration lease();

  /** The longest pause while the broker is away. */
  @WithDefault("5s")
  Duration maxBackOff();

  /** How long published events stay in the table. */
  @WithDefault("3d")
  Duration retention();

  /** For how many days partitions are made in advance. */
  @WithDefault("7")
  int partitionsAhead();

  /**
   * Names this instance to the others. Where it is not set it is made of host and port, so that a
   * restarted process does not wait for its own lease.
   */
  Optional<String> instance();
}
