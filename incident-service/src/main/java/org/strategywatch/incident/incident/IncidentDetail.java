package org.strategywatch.incident.incident;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * An incident on its own, with what there is behind it.
 *
 * @param admin1Pcode of the unit by the present gazetteer; absent when it is not known which one is
 *     meant
 * @param reports absent when there is none that the caller may see
 */
@Schema(name = "IncidentDetail")
public record IncidentDetail(
    @JsonUnwrapped IncidentResponse incident,
    @Nullable String admin1Pcode,
    @Nullable String admin2Pcode,
    @Nullable ReportSummary reports) {

  /** Reports lead to names: an outline has none. */
  static IncidentDetail of(
      IncidentResponse incident, UnitPcodes units, @Nullable ReportSummary reports) {
    return new IncidentDetail(
        incident,
        units.admin1(),
        units.admin2(),
        reports == null || reports.count() == 0 ? null : reports);
  }
}
