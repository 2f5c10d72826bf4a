package org.strategywatch.platform.data.inbox;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How events enter. The defaults serve every service. */
@ConfigMapping(prefix = "strategywatch.inbox")
interface InboxConfig {

  /** How long the id of an applied event is remembered, to recognise it under another offset. */
  @WithDefault("14d")
  Duration claimRetention();

  /** The longest pause between attempts while the database is away. */
  @WithDefault("10s")
  Duration maxBackOff();
}
