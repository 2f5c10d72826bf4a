package org.strategywatch.incident.incident;

import org.jspecify.annotations.Nullable;

/** What the gazetteer says of the units that incidents name. */
public interface UnitCodes {

  /**
   * A reading of the gazetteer as it is now, for one page or one file. It looks at what is shown of
   * an incident, so that it tells no more than that does.
   */
  Reading reading();

  /** What units are coded as, at one moment. */
  @FunctionalInterface
  interface Reading {

    UnitPcodes of(String country, @Nullable String admin1, @Nullable String admin2);

    default UnitPcodes of(IncidentResponse incident) {
      return of(incident.country(), incident.admin1(), incident.admin2());
    }
  }
}
