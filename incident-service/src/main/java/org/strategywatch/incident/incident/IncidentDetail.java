package org.strategywatch.incident.incident;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * An incident on its own, with what there is behind it.
 *
 * @param reports absent when there is none that the caller may see
 */
@Schema(name = "IncidentDetail")
public record IncidentDetail(
    @JsonUnwrapped IncidentResponse incident, @Nullable ReportSummary reports) {

  /** Reports lead to names. */
  static IncidentDetail outlineOf(IncidentSnapshot incident) {
    return new IncidentDetail(Outline.of(incident), null);
  }

  static IncidentDetail of(IncidentSnapshot incident, ReportSummary reports) {
    return new IncidentDetail(
        IncidentResponse.from(incident), reports.count() == 0 ? null : reports);
  }
}
