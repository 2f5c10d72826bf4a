package org.strategywatch.assessment.alerts;

import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;
import org.strategywatch.assessment.alerts.AlertFilter.Last;
import org.strategywatch.platform.web.paging.Cursor;
import org.strategywatch.platform.web.paging.PageRequest;

/** Which page of the incidents of an alert is asked for, as it came. */
public record AlertIncidentsQuery(
    @Nullable @QueryParam("limit") @Parameter(description = "1 to 500, 50 if absent") String limit,
    @Nullable @QueryParam("cursor") @Parameter(description = "`nextCursor` of the page before")
        String cursor) {

  private static final Last BEFORE_ALL = new Last(LocalDate.MIN, new UUID(0, 0));

  PageRequest page(UUID alert) {
    return PageRequest.of(limit, cursor, scope(alert));
  }

  static Last after(PageRequest page) {
    return page.after().map(Last::of).orElse(BEFORE_ALL);
  }

  static Cursor cursor(UUID alert, AlertIncident last) {
    return new Cursor(scope(alert), List.of(last.occurredOn().toString(), last.id().toString()));
  }

  private static String scope(UUID alert) {
    return "incidents of alert " + alert;
  }
}
