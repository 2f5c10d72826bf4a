package org.strategywatch.incident.incident;

import java.util.function.Function;

/** What the gazetteer says of the units that incidents name. */
public interface UnitCodes {

  /**
   * A reading of the gazetteer as it is now, for one page or one file. It looks at what is shown of
   * an incident, so that it tells no more than that does.
   */
  Function<IncidentResponse, UnitPcodes> reading();
}
