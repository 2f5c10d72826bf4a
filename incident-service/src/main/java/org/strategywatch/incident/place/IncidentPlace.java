package org.strategywatch.incident.place;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The administrative units of an incident by the present gazetteer.
 *
 * @param country ISO 3166-1 alpha-2
 * @param admin1 absent when none was coded
 * @param computedAdmin1 P-code of the unit whose boundary holds the incident's point; absent
 *     without a point or a boundary around it
 * @param pointInOtherUnit whether the coded and the computed unit are both known and differ
 */
public record IncidentPlace(
    UUID incidentId,
    String country,
    @Nullable CodedUnit admin1,
    @Nullable CodedUnit admin2,
    @Nullable String computedAdmin1,
    boolean pointInOtherUnit) {

  /**
   * A unit as it was coded.
   *
   * @param name as the source has it
   * @param pcode absent when it is not known which unit is meant
   * @param match what makes us say so
   */
  public record CodedUnit(String name, @Nullable String pcode, @Nullable MatchKind match) {}
}
