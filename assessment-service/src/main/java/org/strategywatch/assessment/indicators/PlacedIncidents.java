package org.strategywatch.assessment.indicators;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The incidents of one month in one admin-1 area.
 *
 * @param area comparable name; null where the incidents name none
 * @param name one of the ways in which it is written; null where none was kept
 * @param incidents at least 1
 * @param units comparable names of the admin-2 units that they name
 * @param withoutUnit how many of them name none
 * @param newest day of the newest of them
 */
public record PlacedIncidents(
    YearMonth month,
    @Nullable String area,
    @Nullable String name,
    long incidents,
    Set<String> units,
    long withoutUnit,
    LocalDate newest) {

  public PlacedIncidents {
    units = Set.copyOf(units);
  }
}
