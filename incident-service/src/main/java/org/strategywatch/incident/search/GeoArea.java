package org.strategywatch.incident.search;

import org.locationtech.jts.geom.Envelope;

/** An area on the Earth that incidents are looked for in. */
sealed interface GeoArea permits GeoBox, GeoCircle {

  /** Incidents known to the point, or to some kilometres of it, that lie in it for certain. */
  Clause surelyHoldsPoints();

  /** Incidents that may lie in it as far as their place is known. */
  Clause mayHold();

  /** Whether a box in degrees, longitudes as x, lies wholly in it. */
  boolean holds(Envelope box);
}
