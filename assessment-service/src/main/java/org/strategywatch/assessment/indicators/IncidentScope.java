package org.strategywatch.assessment.indicators;

import java.time.YearMonth;
import java.util.List;
import org.strategywatch.assessment.PlaceKey;
import org.strategywatch.platform.web.security.SharingLabel;

/**
 * Which incidents count.
 *
 * @param areas comparable names of admin-1 areas; empty for the whole country
 * @param from first month
 * @param to last month, inclusive
 * @param clearance only incidents that it covers count
 * @param filter narrows it further
 */
public record IncidentScope(
    String country,
    List<String> areas,
    YearMonth from,
    YearMonth to,
    SharingLabel clearance,
    IncidentFilter filter) {

  /** The longest time that a series may span, months. */
  public static final int LONGEST = 600;

  /** Everything there counts. */
  public IncidentScope(
      String country, List<String> areas, YearMonth from, YearMonth to, SharingLabel clearance) {
    this(country, areas, from, to, clearance, IncidentFilter.NONE);
  }

  /** Of the same incidents those that somebody else confirms, or that were checked. */
  public IncidentScope corroborated() {
    return new IncidentScope(
        country,
        areas,
        from,
        to,
        clearance,
        new IncidentFilter(null, Verification.CORROBORATED.andBetter(), null));
  }

  public IncidentScope {
    areas = areas.stream().map(PlaceKey::of).distinct().sorted().toList();
  }
}
