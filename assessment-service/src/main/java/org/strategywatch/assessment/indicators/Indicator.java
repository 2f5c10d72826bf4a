package org.strategywatch.assessment.indicators;

import java.util.OptionalInt;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What is measured in a month, from the incidents that occurred in it. */
@Schema(
    description =
        "CAPITAL_THREAT: incidents within 100 km, along the great circle, of the country's capital or"
            + " another seat of its government, of those whose place is EXACT, NEAR or ADMIN2."
            + " NGO_IMPACT: incidents that affected an organisation that brings aid: the record names"
            + " one, or harmed staff of one, or a consequence for access other than NONE")
public enum Indicator {
  /** Incidents of every type. */
  ATTACKS,
  /** Deaths, best estimate, with the sums of the low and high ones. */
  FATALITIES,
  /** Deaths of civilians. */
  CIVILIAN_FATALITIES,
  /** Incidents of violence against civilians. */
  CIVILIAN_TARGETING,
  /** Deaths an incident; absent in a month without incidents. */
  LETHALITY,
  /** Share of the country's admin-2 units with an incident, in [0, 1]. */
  DIFFUSION,
  /** Distinct non-state armed groups named. */
  FRAGMENTATION,
  /**
   * Incidents within 100 km of the capital, or of another seat of the government, of the same
   * country. Only places that are exact, near or of the second level count: a point that stands for
   * a region is no distance.
   */
  CAPITAL_THREAT,
  /** Incidents that affected an organisation that brings aid: its people, its goods, its access. */
  NGO_IMPACT;

  /** The value of a month; null where there is none. */
  @Nullable Double value(MonthCounts month, OptionalInt units) {
    return switch (this) {
      case ATTACKS,
          FATALITIES,
          CIVILIAN_FATALITIES,
          CIVILIAN_TARGETING,
          FRAGMENTATION,
          CAPITAL_THREAT,
          NGO_IMPACT ->
          (double) count(month);
      case LETHALITY ->
          month.incidents() == 0 ? null : (double) month.deaths().best() / month.incidents();
      case DIFFUSION -> units.isEmpty() ? null : (double) month.unitsHit() / units.getAsInt();
    };
  }

  /** What is counted in the month, before any division. */
  public long count(MonthCounts month) {
    return switch (this) {
      case ATTACKS -> month.incidents();
      case FATALITIES, LETHALITY -> month.deaths().best();
      case CIVILIAN_FATALITIES -> month.civilianDeaths();
      case CIVILIAN_TARGETING -> month.civilianTargeting();
      case DIFFUSION -> month.unitsHit();
      case FRAGMENTATION -> month.groups();
      case CAPITAL_THREAT -> month.nearCapital();
      case NGO_IMPACT -> month.ngoAffected();
    };
  }
}
