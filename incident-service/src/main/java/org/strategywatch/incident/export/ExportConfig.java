package org.strategywatch.incident.export;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How many exports may be under way; each holds a database connection until its client is done. */
@ConfigMapping(prefix = "strategywatch.export")
public interface ExportConfig {

  /** At most as many as the datasource {@code export} has connections. */
  @WithDefault("4")
  int concurrent();

  /** Of one organisation, so that its slow lines do not keep out the others. */
  @WithDefault("2")
  int concurrentPerPartner();
}
