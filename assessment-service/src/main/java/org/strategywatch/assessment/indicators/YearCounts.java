package org.strategywatch.assessment.indicators;

import java.time.LocalDate;
import java.util.List;

/**
 * What is counted in one calendar year.
 *
 * @param deaths best estimates, as far as they are stated
 * @param withoutDeaths incidents that state no deaths, which is not zero
 * @param civilianTargeting incidents of violence against civilians
 * @param incidentsByGroup for each non-state armed group that is named, the incidents that name it,
 *     most first
 * @param newest day of the newest incident
 */
public record YearCounts(
    int year,
    long incidents,
    long deaths,
    long withoutDeaths,
    long civilianTargeting,
    List<Long> incidentsByGroup,
    LocalDate newest) {

  public YearCounts {
    incidentsByGroup = List.copyOf(incidentsByGroup);
  }
}
