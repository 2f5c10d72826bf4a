package org.strategywatch.incident.incident;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * An incident among others, with the P-codes of its units by the present gazetteer.
 *
 * @param admin1Pcode absent when it is not known which unit is meant
 */
@Schema(name = "ListedIncident")
public record ListedIncident(
    @JsonUnwrapped IncidentResponse incident,
    @Nullable String admin1Pcode,
    @Nullable String admin2Pcode) {

  public static ListedIncident of(IncidentResponse incident, UnitPcodes units) {
    return new ListedIncident(incident, units.admin1(), units.admin2());
  }
}
