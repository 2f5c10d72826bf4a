package org.strategywatch.incident.incident;

import org.jspecify.annotations.Nullable;

/**
 * P-codes of the units that an incident names, by the gazetteer at one moment.
 *
 * @param admin1 absent when no unit was coded, or it is not known which one is meant
 */
public record UnitPcodes(@Nullable String admin1, @Nullable String admin2) {

  public static final UnitPcodes NONE = new UnitPcodes(null, null);
}
