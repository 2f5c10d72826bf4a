package org.strategywatch.assessment.indicators;

import java.time.YearMonth;

/**
 * Everything that is counted in one month; all indicators follow from it.
 *
 * @param civilianTargeting incidents of violence against civilians
 * @param unitsHit distinct admin-2 units named by the incidents
 * @param groups distinct non-state armed groups
 * @param nearCapital incidents within 100 km of the capital; 0 in what was stored before method 2.2
 * @param ngoAffected incidents that affected an organisation that brings aid; likewise
 */
public record MonthCounts(
    YearMonth month,
    long incidents,
    Deaths deaths,
    long civilianDeaths,
    long civilianTargeting,
    long unitsHit,
    long groups,
    long nearCapital,
    long ngoAffected) {

  /** Sums as the incidents report them: a source may break {@code low ≤ best ≤ high}. */
  public record Deaths(long low, long best, long high) {}

  /** What is left when a part of it does not count. */
  public MonthCounts less(MonthCounts part) {
    return new MonthCounts(
        month,
        incidents - part.incidents,
        new Deaths(
            deaths.low - part.deaths.low,
            deaths.best - part.deaths.best,
            deaths.high - part.deaths.high),
        civilianDeaths - part.civilianDeaths,
        civilianTargeting - part.civilianTargeting,
        unitsHit - part.unitsHit,
        groups - part.groups,
        nearCapital - part.nearCapital,
        ngoAffected - part.ngoAffected);
  }

  static MonthCounts none(YearMonth month) {
    return new MonthCounts(month, 0, new Deaths(0, 0, 0), 0, 0, 0, 0, 0, 0);
  }
}
