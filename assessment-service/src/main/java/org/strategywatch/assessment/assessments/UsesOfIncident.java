package org.strategywatch.assessment.assessments;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.strategywatch.assessment.alerts.AlertResponse;

/**
 * What rests on an incident.
 *
 * @param items one page of the assessments
 * @param nextCursor absent on the last page
 * @param alerts all of them on every page, the newest windows first; there are few
 */
@Schema(name = "UsesOfIncident")
public record UsesOfIncident(
    List<UsedIn> items, @Nullable String nextCursor, List<AlertResponse> alerts) {

  public UsesOfIncident {
    items = List.copyOf(items);
    alerts = List.copyOf(alerts);
  }
}
